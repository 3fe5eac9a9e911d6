-- Null: the user's own password. Otherwise one that was handed out, is good until then, and has to be replaced.
alter table account add column password_expires timestamp with time zone;
alter table account add column last_sign_in timestamp with time zone;
