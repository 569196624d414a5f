-- The date that the office has granted, where it named one; else what was asked for counts. Written by the office's decision.
alter table extension_request add column granted_to date;
