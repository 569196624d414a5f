-- Written by reminder: how the platform's contacts knew a liaison when they were last read, where reading is permitted.
create table contact_standing (
    account_key varchar(64) primary key,
    standing varchar(20) not null check (position(',' || standing || ',' in ',ACTIVE,DISABLED,NOT_ACTIVATED,LEFT,OUT_OF_RANGE,ABSENT,') > 0),
    checked_at timestamp with time zone not null
);
-- Contacts are not read before; set when reading was refused or failed.
create table contact_pause (
    id int primary key check (id = 1),
    until_at timestamp with time zone not null
);
-- What the office was told about reachability and is still so; told again only after it was settled in between.
create table told_finding (
    finding varchar(400) primary key,
    told_at timestamp with time zone not null
);
