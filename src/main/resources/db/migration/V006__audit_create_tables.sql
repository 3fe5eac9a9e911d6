create sequence audit_entry_seq start with 1 increment by 50;

-- Who did what; rows are added and never changed.
create table audit_entry (
    id       bigint                   not null,
    happened timestamp with time zone not null,
    actor    varchar(200)             not null,
    token    varchar(200)             not null,
    action   varchar(60)              not null,
    subject  varchar(200)             not null,
    details  text                     not null,
    address  varchar(100)             not null,
    request  varchar(40)              not null,
    constraint pk_audit_entry primary key (id)
);
create index ix_audit_entry_happened on audit_entry (happened, id);
