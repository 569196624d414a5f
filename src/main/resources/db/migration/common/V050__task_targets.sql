-- Written by ledger: the counts that a task's measures set, as the plan was imported.
create table task_target (
    task_id bigint not null references task,
    place int not null,
    total numeric(20, 4) not null,
    unit varchar(20) not null,
    item varchar(200) not null,
    primary key (task_id, place)
);
