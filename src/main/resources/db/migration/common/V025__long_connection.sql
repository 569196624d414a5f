-- Written by wecom.longconnection: which process may connect with a smart bot; one row for each bot.
create table long_connection_lease (
    bot_id varchar(200) primary key,
    holder varchar(64) not null,
    held_until timestamp with time zone not null
);
-- Written by wecom.longconnection: what came over the long connection and has to be answered there. The texts are
-- emptied as soon as they are done with; what was said stands in inbound.
create table long_connection_message (
    msg_id varchar(400) primary key,
    req_id varchar(200) not null,
    command varchar(40) not null,
    chat_id varchar(200) not null,
    came text not null,
    answer text not null,
    state varchar(20) not null
        check (position(',' || state || ',' in ',RECEIVED,ANSWERED,DELIVERED,GIVEN_UP,') > 0),
    attempts int not null,
    arrived_at timestamp with time zone not null,
    next_at timestamp with time zone not null,
    error varchar(400) not null
);
create index long_connection_message_by_state on long_connection_message (state, next_at);
-- Written by wecom.longconnection: where a picture or file lies for some minutes, and the key that opens it.
create table long_connection_medium (
    media_id varchar(64) primary key,
    url varchar(4000) not null,
    aes_key varchar(100) not null,
    arrived_at timestamp with time zone not null
);
