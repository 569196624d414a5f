-- Written by ledger: the last report on the task when it was sent back; what is reported later, even within the same
-- instant, is not touched.
alter table decision add column after_report bigint;
