-- Who an identity provider says the user is: issuer and subject. Null: the user has a password here.
alter table account add column external_id varchar(600);
alter table account add constraint uq_account_external_id unique (external_id);
