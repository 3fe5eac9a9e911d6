-- Pastes that nothing answered: what editors may want to write about.
alter table kept_diagnosis add column unmatched boolean default false not null;
