-- A request and its lines are facts that never change; what happens to a line is an event behind it. State is folded
-- from the events. open_line repeats, for search only, what the events say about lines that wait for somebody.

create table tar (
    tar_number         text primary key check (tar_number ~ '^[0-9]{10}$'),
    received_at        timestamptz not null,
    form               text not null,
    category           text not null,
    cin                text not null,
    birth_date         date not null,
    submitting_npi     text not null,
    rendering_npi      text,
    ordering_npi       text,
    diagnoses          text[] not null check (cardinality(diagnoses) > 0),
    justification      text not null,
    programme          text not null,
    plan_code          text,
    urgency            text not null,
    retroactive_ground text,
    submitted_by       text not null,
    check ((programme = 'PLAN') = (plan_code is not null))
);

create table tar_line (
    tar_number   text not null references tar,
    line         smallint not null check (line > 0),
    service_code text not null,
    units        integer not null check (units > 0),
    from_date    date not null,
    thru_date    date not null,
    charge_cents bigint check (charge_cents >= 0),
    primary key (tar_number, line),
    check (from_date <= thru_date)
);

-- seq counts all events of a request, so that two deciders who read the same version cannot both write.
create table tar_event (
    tar_number    text not null,
    seq           integer not null check (seq > 0),
    line          smallint not null,
    at            timestamptz not null,
    actor         text not null,
    actor_subject text not null,
    kind          text not null,
    body          jsonb not null,
    primary key (tar_number, seq),
    foreign key (tar_number, line) references tar_line
);

create table open_line (
    tar_number     text not null,
    line           smallint not null,
    status         text not null,
    due            timestamptz not null,
    programme      text not null,
    plan_code      text,
    category       text not null,
    submitting_npi text not null,
    cin            text not null,
    service_code   text not null,
    from_date      date not null,
    thru_date      date not null,
    primary key (tar_number, line),
    foreign key (tar_number, line) references tar_line
);

-- A deferred line waits for the provider and stands in no consultant's queue.
create index open_line_queue on open_line (programme, due, tar_number, line) where status <> 'DEFERRED';
create index open_line_queue_of_category on open_line (programme, category, due, tar_number, line)
    where status <> 'DEFERRED';
create index open_line_of_member on open_line (cin, service_code);

create trigger tar_is_final before update or delete or truncate on tar
    for each statement execute function refuse_change();
create trigger tar_line_is_final before update or delete or truncate on tar_line
    for each statement execute function refuse_change();
create trigger tar_event_is_final before update or delete or truncate on tar_event
    for each statement execute function refuse_change();

-- The ledger of a line: a claim draws once and may be voided once.
create table unit_movement (
    tar_number    text not null,
    line          smallint not null,
    claim_id      text not null,
    kind          text not null check (kind in ('DRAW', 'VOID')),
    units         integer not null check (units > 0),
    service_date  date not null,
    at            timestamptz not null,
    actor_subject text not null,
    primary key (tar_number, line, claim_id, kind),
    foreign key (tar_number, line) references tar_line
);

create trigger unit_movement_is_final before update or delete or truncate on unit_movement
    for each statement execute function refuse_change();
