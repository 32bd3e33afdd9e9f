-- Questionnaires about other coverage: what happened is a row of its own, and the state is folded from the rows.

create table questionnaire (
    questionnaire_id uuid primary key,
    claim_number     text not null references claim,
    cin              text not null,
    provider_npi     text not null,
    opened_at        timestamptz not null
);

create index questionnaire_of_person on questionnaire (cin);

-- All claims that wait for one answer: the one that it was opened for, and those that came in meanwhile.
create table questionnaire_claim (
    questionnaire_id uuid not null references questionnaire,
    claim_number     text not null references claim,
    primary key (questionnaire_id, claim_number)
);

create index questionnaire_of_claim on questionnaire_claim (claim_number);

-- seq counts the events, so that two who read the same state cannot both go on from it.
create table questionnaire_event (
    questionnaire_id uuid not null references questionnaire,
    seq              integer not null check (seq > 0),
    kind             text not null,
    at               timestamptz not null,
    actor            text not null,
    body             json not null,
    follow_up_on     date,
    primary key (questionnaire_id, seq)
);

create table questionnaire_notice (
    questionnaire_id uuid not null,
    seq              integer not null,
    recipient        text not null check (recipient in ('PERSON', 'PROVIDER')),
    subject          text not null,
    due_on           date not null,
    primary key (questionnaire_id, seq, recipient),
    foreign key (questionnaire_id, seq) references questionnaire_event
);

-- When somebody last said what other coverage a person has.
create table cob_information (
    cin      text not null,
    known_on date not null,
    at       timestamptz not null default clock_timestamp(),
    source   text not null,
    primary key (cin, at)
);

create index cob_information_latest on cob_information (cin, known_on desc);

-- A claim's facts as they became known later; the latest are used when it is worked out anew.
create table claim_knowledge (
    claim_number text not null references claim,
    seq          integer not null check (seq > 0),
    known_at     timestamptz not null,
    source       text not null,
    request      json not null,
    primary key (claim_number, seq)
);

-- Claims to be worked out anew overnight. A replica takes a row, and nobody else the same one, until its transaction
-- ends; done_at is set in the transaction that works the claim out.
create table reprocessing (
    questionnaire_id uuid not null references questionnaire,
    claim_number     text not null references claim,
    wanted_at        timestamptz not null,
    attempts         integer not null default 0,
    tried_at         timestamptz,
    done_at          timestamptz,
    outcome          text check (outcome in ('ADJUDICATED', 'AWAITING_UNITS', 'DENIED', 'NOT_DECIDED', 'FAILED')),
    primary key (questionnaire_id, claim_number)
);

create index reprocessing_open on reprocessing (wanted_at) where done_at is null;

create trigger questionnaire_is_final before update or delete or truncate on questionnaire
    for each statement execute function refuse_change();
create trigger questionnaire_claim_is_final before update or delete or truncate on questionnaire_claim
    for each statement execute function refuse_change();
create trigger questionnaire_event_is_final before update or delete or truncate on questionnaire_event
    for each statement execute function refuse_change();
create trigger questionnaire_notice_is_final before update or delete or truncate on questionnaire_notice
    for each statement execute function refuse_change();
create trigger cob_information_is_final before update or delete or truncate on cob_information
    for each statement execute function refuse_change();
create trigger claim_knowledge_is_final before update or delete or truncate on claim_knowledge
    for each statement execute function refuse_change();
create trigger reprocessing_stays before delete or truncate on reprocessing
    for each statement execute function refuse_change();
