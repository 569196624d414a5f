-- Written by conversation: whether the answer to a message asked something back.
alter table inbound add column asked_back boolean default false not null;
