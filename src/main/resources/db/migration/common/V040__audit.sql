-- Written by audit: who did what and when. Entries are only added, each with the hash of the one before, and removed
-- from the oldest on when the time to keep them is over.
create table audit_entry (
    number bigint primary key,
    acted_at timestamp with time zone not null,
    by_account varchar(100) not null,
    by_name varchar(100) not null,
    act varchar(40) not null,
    subject varchar(400) not null,
    words text not null,
    outcome text not null,
    previous varchar(64) not null,
    hash varchar(64) not null
);
create index audit_entry_by_time on audit_entry (acted_at);
-- One row: where the chain ends, and behind which removed entry it begins.
create table audit_chain (
    id int primary key check (id = 1),
    head_number bigint not null,
    head_hash varchar(64) not null,
    kept_after_number bigint not null,
    kept_after_hash varchar(64) not null
);
insert into audit_chain (id, head_number, head_hash, kept_after_number, kept_after_hash) values (
    1,
    0,
    '0000000000000000000000000000000000000000000000000000000000000000',
    0,
    '0000000000000000000000000000000000000000000000000000000000000000'
);
