-- Written by conversation: the tasks that the last list shown to a person of the office numbered from 1, and the single
-- task that the person looked at last.
create table shown_list (
    account_key varchar(64) primary key,
    codes text not null,
    looked_at varchar(20),
    shown_at timestamp with time zone not null
);
