-- Written by conversation: a message that could not be handled within the platform's patience. It was answered with
-- nothing, is handled afterwards and deleted then; the answer goes out as a push.
create table handed_over (
    msg_id varchar(400) primary key,
    message text not null,
    handed_over_at timestamp with time zone not null
);
