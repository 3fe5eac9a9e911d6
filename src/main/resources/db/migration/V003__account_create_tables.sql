create sequence account_seq start with 1 increment by 50;

create table account (
    id       bigint       not null,
    version  bigint       not null,
    name     varchar(100) not null,
    password varchar(500) not null,
    role     varchar(20)  not null,
    enabled  boolean      not null,
    constraint pk_account primary key (id),
    constraint uq_account_name unique (name)
);

-- Browsers in which somebody is signed in; the token itself is not kept.
create table sign_in (
    token_hash varchar(64)              not null,
    account_id bigint                   not null,
    since      timestamp with time zone not null,
    expires    timestamp with time zone not null,
    constraint pk_sign_in primary key (token_hash),
    constraint fk_sign_in_account foreign key (account_id) references account
);
create index ix_sign_in_account on sign_in (account_id);
create index ix_sign_in_expires on sign_in (expires);
