-- An emergency department asks a plan after its screening, and half an hour without an answer approves.
alter table tar add column after_screening boolean not null default false;
