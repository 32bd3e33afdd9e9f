-- A payer's place turned out otherwise: what each payer had paid and should have paid, and how it is withdrawn.

create table primacy_correction (
    correction_id  uuid primary key,
    claim_number   text not null,
    version_before integer not null,
    version_after  integer not null,
    reason         text not null,
    at             timestamptz not null,
    actor          text not null,
    foreign key (claim_number, version_before) references claim_adjudication (claim_number, version),
    foreign key (claim_number, version_after) references claim_adjudication (claim_number, version),
    unique (claim_number, version_after)
);

create table primacy_difference (
    correction_id uuid not null references primacy_correction,
    payer         text not null,
    before_cents  bigint not null check (before_cents >= 0),
    after_cents   bigint not null check (after_cents >= 0),
    primary key (correction_id, payer)
);

-- What a payer still has to withdraw from a provider's later claims.
create table offset_account (
    provider_npi  text not null,
    payer         text not null,
    balance_cents bigint not null default 0 constraint offset_account_is_never_negative check (balance_cents >= 0),
    primary key (provider_npi, payer)
);

-- OVERPAID and RETURNED raise the account, SETTLED (paid more by a later correction) and WITHDRAWN lower it.
create table offset_entry (
    entry_id      bigint generated always as identity primary key,
    provider_npi  text not null,
    payer         text not null,
    kind          text not null check (kind in ('OVERPAID', 'SETTLED', 'WITHDRAWN', 'RETURNED')),
    claim_number  text not null,
    version       integer not null,
    amount_cents  bigint not null check (amount_cents > 0),
    balance_after bigint not null check (balance_after >= 0),
    at            timestamptz not null default clock_timestamp(),
    foreign key (provider_npi, payer) references offset_account,
    foreign key (claim_number, version) references claim_adjudication (claim_number, version)
);

create index offset_entry_of_claim on offset_entry (claim_number, version);

-- What has been withheld of one payment of one version of a claim; never more than was paid.
create table payment_withholding (
    claim_number   text not null,
    version        integer not null,
    payer          text not null,
    paid_cents     bigint not null,
    withheld_cents bigint not null check (withheld_cents >= 0),
    primary key (claim_number, version, payer),
    constraint never_more_than_was_paid check (withheld_cents <= paid_cents)
);

create trigger primacy_correction_is_final before update or delete or truncate on primacy_correction
    for each statement execute function refuse_change();
create trigger primacy_difference_is_final before update or delete or truncate on primacy_difference
    for each statement execute function refuse_change();
create trigger offset_entry_is_final before update or delete or truncate on offset_entry
    for each statement execute function refuse_change();
