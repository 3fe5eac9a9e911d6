-- Who, other than its author, has read a revision and found it good: what may be published depends on it.
alter table revision add column approved_by varchar(200);

update revision set approved_by = (
    select max(note.author)
    from review_note note join article on article.article_key = note.article_key
    where article.id = revision.article_id and note.revision = revision.number
      and note.kind = 'APPROVED' and note.author <> revision.author);
