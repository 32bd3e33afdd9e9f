-- A claim's facts never change; what happens to it is an event behind them, and its state is folded from the events.
-- Each working out of the claim is an adjudication of its own, with everything that is needed to do it again.

create extension if not exists btree_gist;

create sequence claim_serial;

create table claim (
    claim_number    text primary key check (claim_number ~ '^[0-9]{13}$'),
    received_at     timestamptz not null,
    cin             text not null,
    provider_npi    text not null,
    plan_code       text,
    service_from    date not null,
    service_thru    date not null,
    evc             text not null,
    request         json not null,
    coverage        json not null,
    check (service_from <= service_thru)
);

create index claim_of_provider on claim (provider_npi, claim_number);
create index claim_of_plan on claim (plan_code, claim_number) where plan_code is not null;
create index claim_of_person on claim (cin, service_from);

-- seq counts the events of a claim, so that two who read the same state cannot both go on from it.
create table claim_event (
    claim_number text not null references claim,
    seq          integer not null check (seq > 0),
    kind         text not null,
    at           timestamptz not null,
    actor        text not null,
    body         json not null,
    primary key (claim_number, seq)
);

create table claim_adjudication (
    claim_number    text not null references claim,
    version         integer not null check (version > 0),
    facts           json not null,
    payer_order     json not null,
    calculation     json not null,
    charge_cents    bigint not null check (charge_cents >= 0),
    paid_cents      bigint not null check (paid_cents >= 0),
    patient_cents   bigint not null check (patient_cents >= 0),
    write_off_cents bigint not null,
    primary key (claim_number, version),
    constraint charge_is_explained check (charge_cents = paid_cents + patient_cents + write_off_cents)
);

create table claim_payment (
    claim_number text not null,
    version      integer not null,
    position     integer not null check (position > 0),
    payer        text not null,
    method       text not null,
    paid_cents   bigint not null check (paid_cents >= 0),
    primary key (claim_number, version, position),
    foreign key (claim_number, version) references claim_adjudication
);

-- What a plan has saved for a person (RESERVE), credited to the deductible (DEDUCTIBLE) or paid against a monthly cap
-- (INCONTINENCE_CAP) in one period. The balance is what the entries add up to; whoever changes it holds the row.
create table benefit_account (
    account_id    bigint generated always as identity primary key,
    cin           text not null,
    plan          text not null,
    kind          text not null check (kind in ('RESERVE', 'DEDUCTIBLE', 'INCONTINENCE_CAP')),
    period        daterange not null,
    balance_cents bigint not null default 0 constraint benefit_account_is_never_negative check (balance_cents >= 0),
    unique (cin, plan, kind, period),
    constraint periods_do_not_overlap exclude using gist (cin with =, plan with =, kind with =, period with &&)
);

-- A return gives back what the same version of the same claim had moved, once.
create table benefit_entry (
    account_id    bigint not null references benefit_account,
    claim_number  text not null,
    version       integer not null,
    returned      boolean not null,
    amount_cents  bigint not null check (amount_cents <> 0),
    balance_after bigint not null check (balance_after >= 0),
    at            timestamptz not null default clock_timestamp(),
    primary key (claim_number, version, account_id, returned),
    foreign key (claim_number, version) references claim_adjudication
);

create index benefit_entry_of_account on benefit_entry (account_id, at);

-- What is wanted of tar-service, committed before it is asked; draw_id is the claim's id there, so that a repeated call
-- is recognised. Who asks holds the intent until leased_until; done says that its outcome is known.
create table unit_intent (
    draw_id           text not null,
    kind              text not null check (kind in ('DRAW', 'RETURN')),
    claim_number      text not null references claim,
    tar_number        text not null check (tar_number ~ '^[0-9]{10}$'),
    tar_line          integer not null check (tar_line > 0),
    pricing_indicator text,
    service_code      text not null,
    provider_npi      text not null,
    units             integer not null check (units > 0),
    service_date      date not null,
    intended_at       timestamptz not null default clock_timestamp(),
    leased_until      timestamptz not null,
    done              boolean not null default false,
    primary key (draw_id, kind)
);

create index unit_intent_open on unit_intent (leased_until) where not done;

create index unit_intent_of_claim on unit_intent (claim_number);

create table unit_outcome (
    draw_id text not null,
    kind    text not null,
    outcome text not null check (outcome in ('DRAWN', 'RETURNED', 'REFUSED')),
    basis   json not null,
    at      timestamptz not null default clock_timestamp(),
    primary key (draw_id, kind),
    foreign key (draw_id, kind) references unit_intent
);

create trigger claim_is_final before update or delete or truncate on claim
    for each statement execute function refuse_change();
create trigger claim_event_is_final before update or delete or truncate on claim_event
    for each statement execute function refuse_change();
create trigger claim_adjudication_is_final before update or delete or truncate on claim_adjudication
    for each statement execute function refuse_change();
create trigger claim_payment_is_final before update or delete or truncate on claim_payment
    for each statement execute function refuse_change();
create trigger benefit_entry_is_final before update or delete or truncate on benefit_entry
    for each statement execute function refuse_change();
create trigger unit_outcome_is_final before update or delete or truncate on unit_outcome
    for each statement execute function refuse_change();
create trigger unit_intent_stays before delete or truncate on unit_intent
    for each statement execute function refuse_change();
