-- Paid and chased: what is to be recovered for a claim, and what came in.

create table recovery_case (
    case_id             uuid primary key,
    claim_number        text not null references claim,
    cin                 text not null,
    provider_npi        text not null,
    third_party         text not null,
    service_class       text not null,
    managed_care        boolean not null,
    medi_cal_paid_cents bigint not null check (medi_cal_paid_cents > 0),
    billed_cents        bigint not null check (billed_cents >= 0),
    paid_on             date not null,
    third_party_billed_on date,
    opened_at           timestamptz not null,
    opened_by           text not null,
    unique (claim_number, third_party)
);

create table recovery (
    case_id         uuid not null references recovery_case,
    seq             integer not null check (seq > 0),
    received_on     date not null,
    amount_cents    bigint not null check (amount_cents > 0),
    cost_cents      bigint not null check (cost_cents >= 0),
    state_cents     bigint not null check (state_cents >= 0),
    provider_cents  bigint not null check (provider_cents >= 0),
    person_cents    bigint not null check (person_cents >= 0),
    at              timestamptz not null,
    actor           text not null,
    primary key (case_id, seq),
    constraint parts_add_up check (amount_cents = state_cents + provider_cents + person_cents)
);

create trigger recovery_case_is_final before update or delete or truncate on recovery_case
    for each statement execute function refuse_change();
create trigger recovery_is_final before update or delete or truncate on recovery
    for each statement execute function refuse_change();
