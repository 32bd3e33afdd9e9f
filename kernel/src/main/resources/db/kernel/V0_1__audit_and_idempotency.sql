-- What every service keeps beside its own facts: who did what, and the answers to requests that may be repeated.

create table audit_record (
    id         bigint generated always as identity primary key,
    at         timestamptz not null default clock_timestamp(),
    actor      text not null,
    client     text not null,
    roles      text not null,
    deed       text not null,
    person     text,
    subject    text,
    purpose    text not null,
    outcome    text not null,
    request_id text
);

create index audit_record_person on audit_record (person, at) where person is not null;

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create trigger audit_record_is_final
    before update or delete or truncate on audit_record
    for each statement execute function refuse_change();

create table idempotent_answer (
    client         text not null,
    key            text not null,
    operation      text not null,
    request_sha256 bytea not null,
    answer         text,
    at             timestamptz not null default clock_timestamp(),
    primary key (client, key)
);
