-- Written by ledger: a report that the office made for a unit, confirmed by somebody of the unit.
alter table report add column confirmed_by varchar(64);
alter table report add column confirmed_by_name varchar(60);
alter table report add column confirmed_at timestamp with time zone;
