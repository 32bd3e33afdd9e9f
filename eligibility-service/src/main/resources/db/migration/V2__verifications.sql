-- Every answer to an eligibility inquiry, exactly as it was given, under its eligibility verification number.

create table verification (
    evc          text primary key check (evc ~ '^[2-9A-HJ-NP-Z]{10}$'),
    at           timestamptz not null,
    asked_by     text not null,
    person_id    bigint references person,
    service_date date not null,
    outcome      text not null,
    answer       text not null
);

create trigger verification_is_final before update or delete or truncate on verification
    for each statement execute function refuse_change();
