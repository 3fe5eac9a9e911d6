-- What an article is, and where it stands in its life.
create sequence article_seq start with 1 increment by 50;
create sequence revision_seq start with 1 increment by 50;

create table area (
    id       varchar(100) not null,
    prefix   varchar(20)  not null,
    position integer      not null,
    names    text         not null,
    constraint pk_area primary key (id),
    constraint uq_area_prefix unique (prefix)
);

create table article (
    id                 bigint       not null,
    article_key        varchar(200) not null,
    version            bigint       not null,
    latest_revision    integer      not null,
    status             varchar(20)  not null,
    published_revision integer,
    published_at       timestamp with time zone,
    archived_at        timestamp with time zone,
    slug               varchar(200),
    kind               varchar(20),
    verified_on        date,
    fixed_in           text,
    constraint pk_article primary key (id),
    constraint uq_article_key unique (article_key)
);
create index ix_article_status on article (status);
create index ix_article_published_at on article (published_at);

-- Every name that leads to an article, in lower case. Lasting ones were published and are kept for ever, others are
-- claimed by a text that is being worked on.
create table article_name (
    name       varchar(200) not null,
    article_id bigint       not null,
    lasting    boolean      not null,
    constraint pk_article_name primary key (name),
    constraint fk_article_name_article foreign key (article_id) references article
);
create index ix_article_name_article on article_name (article_id);

-- The whole text at one moment; rows are never deleted.
create table revision (
    id           bigint                   not null,
    article_id   bigint                   not null,
    number       integer                  not null,
    slug         varchar(200)             not null,
    title        text                     not null,
    author       varchar(200)             not null,
    reason       text                     not null,
    saved_at     timestamp with time zone not null,
    published_at timestamp with time zone,
    published_by varchar(200),
    files        text                     not null,
    constraint pk_revision primary key (id),
    constraint uq_revision_number unique (article_id, number),
    constraint fk_revision_article foreign key (article_id) references article
);

-- The published record. Rows hang on the article and stand in the document's order.
create table article_component (
    article_id bigint  not null,
    position   integer not null,
    component  text    not null,
    constraint pk_article_component primary key (article_id, position),
    constraint fk_article_component_article foreign key (article_id) references article
);
create index ix_article_component_component on article_component (component);

create table applicability (
    article_id bigint  not null,
    position   integer not null,
    component  text    not null,
    versions   text,
    constraint pk_applicability primary key (article_id, position),
    constraint fk_applicability_article foreign key (article_id) references article
);

create table placeholder (
    article_id  bigint      not null,
    position    integer     not null,
    name        text        not null,
    type        varchar(20) not null,
    description text        not null,
    constraint pk_placeholder primary key (article_id, position),
    constraint fk_placeholder_article foreign key (article_id) references article
);

create table cause (
    article_id bigint  not null,
    position   integer not null,
    name       text    not null,
    constraint pk_cause primary key (article_id, position),
    constraint fk_cause_article foreign key (article_id) references article
);
create index ix_cause_name on cause (name);

create table signature (
    article_id     bigint      not null,
    position       integer     not null,
    role           varchar(20) not null,
    cause_position integer,
    name           text        not null,
    definition     text        not null,
    constraint pk_signature primary key (article_id, position),
    constraint fk_signature_article foreign key (article_id) references article
);

create table fix (
    article_id     bigint      not null,
    position       integer     not null,
    cause_position integer     not null,
    name           text        not null,
    type           varchar(20) not null,
    risk           varchar(20) not null,
    minutes        integer,
    constraint pk_fix primary key (article_id, position),
    constraint fk_fix_article foreign key (article_id) references article
);

create table reference (
    article_id  bigint  not null,
    position    integer not null,
    url         text    not null,
    description text    not null,
    constraint pk_reference primary key (article_id, position),
    constraint fk_reference_article foreign key (article_id) references article
);

create table mention (
    article_id bigint      not null,
    position   integer     not null,
    role       varchar(20) not null,
    slug       text        not null,
    constraint pk_mention primary key (article_id, position),
    constraint fk_mention_article foreign key (article_id) references article
);

create table sample (
    article_id bigint  not null,
    position   integer not null,
    file       text    not null,
    matches    boolean not null,
    cause      text,
    captures   text    not null,
    content    text,
    constraint pk_sample primary key (article_id, position),
    constraint fk_sample_article foreign key (article_id) references article
);

-- Its words, by locale.
create table article_text (
    article_id bigint      not null,
    position   integer     not null,
    locale     varchar(35) not null,
    title      text        not null,
    summary    text        not null,
    symptoms   text        not null,
    prevention text,
    constraint pk_article_text primary key (article_id, position),
    constraint uq_article_text_locale unique (article_id, locale),
    constraint fk_article_text_article foreign key (article_id) references article
);

create table cause_text (
    article_id    bigint  not null,
    position      integer not null,
    text_position integer not null,
    cause         text    not null,
    title         text    not null,
    explanation   text    not null,
    look          text,
    expect        text,
    otherwise     text,
    constraint pk_cause_text primary key (article_id, position),
    constraint fk_cause_text_article foreign key (article_id) references article
);

create table fix_text (
    article_id          bigint  not null,
    position            integer not null,
    cause_text_position integer not null,
    fix                 text    not null,
    title               text    not null,
    introduction        text    not null,
    verification        text,
    expect              text,
    constraint pk_fix_text primary key (article_id, position),
    constraint fk_fix_text_article foreign key (article_id) references article
);

create table step (
    article_id        bigint  not null,
    position          integer not null,
    fix_text_position integer not null,
    blocks            text    not null,
    constraint pk_step primary key (article_id, position),
    constraint fk_step_article foreign key (article_id) references article
);

-- How often an article was the answer.
create table meeting (
    article_id bigint                   not null,
    times      bigint                   not null,
    last_met   timestamp with time zone not null,
    constraint pk_meeting primary key (article_id),
    constraint fk_meeting_article foreign key (article_id) references article
);

-- What was last taken from a content folder, and what was offered since but not taken.
create table import_state (
    article_key  varchar(200) not null,
    version      bigint       not null,
    text_hash    varchar(128) not null,
    revision     integer      not null,
    vanished     boolean      not null,
    offered_hash varchar(128),
    offered      text,
    constraint pk_import_state primary key (article_key)
);
