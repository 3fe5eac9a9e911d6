-- Answers that can be shared for a while: only masked text gets in here.
create table kept_diagnosis (
    id         varchar(32)              not null,
    kept_until timestamp with time zone not null,
    excerpt    text                     not null,
    constraint pk_kept_diagnosis primary key (id)
);
create index ix_kept_diagnosis_kept_until on kept_diagnosis (kept_until);

create table kept_answer (
    diagnosis_id varchar(32) not null,
    locale       varchar(35) not null,
    answer       text        not null,
    constraint pk_kept_answer primary key (diagnosis_id, locale),
    constraint fk_kept_answer_kept_diagnosis foreign key (diagnosis_id) references kept_diagnosis on delete cascade
);
