-- People may write 2,048 bytes, and in plain letters that is more than 2,000 characters.
alter table report alter column blocker set data type text;
alter table extension_request alter column reason set data type text;
alter table extension_request alter column decision_reason set data type text;
alter table decision alter column reason set data type text;
