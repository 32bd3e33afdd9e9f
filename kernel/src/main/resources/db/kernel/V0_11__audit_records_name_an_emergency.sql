-- The emergency access by which somebody saw what is not theirs.
alter table audit_record add column emergency text;

create index audit_record_emergency on audit_record (emergency) where emergency is not null;
