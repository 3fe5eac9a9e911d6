-- Which articles the search index holds, and since when. Their words are in the index, which can be thrown away.
create table search_entry (
    article_key varchar(200)             not null,
    indexed_at  timestamp with time zone not null,
    constraint pk_search_entry primary key (article_key)
);
