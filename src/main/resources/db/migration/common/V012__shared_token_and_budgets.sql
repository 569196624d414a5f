-- Written by wecom, one row for each app: the access token that all instances share, sealed with a key that follows from
-- the app's secret, which is not in the database. The row is locked while one instance fetches a new one.
create table access_token (
    app varchar(100) primary key,
    sealed text,
    ends_at timestamp with time zone
);
-- Written by wecom: how much may still be sent, for each member and for each day; the state belongs to Bucket4j.
create table sending_budget (
    name varchar(200) primary key,
    state bytea not null
);
