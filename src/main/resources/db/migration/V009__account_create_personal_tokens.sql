create sequence personal_token_seq start with 1 increment by 50;

-- With these, programs act for their users; of the token itself only its beginning and its hash are kept.
create table personal_token (
    id         bigint                   not null,
    account_id bigint                   not null,
    name       varchar(100)             not null,
    scope      varchar(20)              not null,
    beginning  varchar(20)              not null,
    token_hash varchar(64)              not null,
    created    timestamp with time zone not null,
    expires    timestamp with time zone not null,
    last_used  timestamp with time zone,
    revoked    timestamp with time zone,
    constraint pk_personal_token primary key (id),
    constraint uq_personal_token_hash unique (token_hash),
    constraint fk_personal_token_account foreign key (account_id) references account
);
create index ix_personal_token_account on personal_token (account_id);
