-- Enrolment in managed care plans: every act is a record that never changes; what it makes true of a person stands in
-- eligibility_span, from which inquiries are answered, and names the record as its origin.

create table enrolment_record (
    id          text primary key check (id ~ '^(cho|asg|chg|dis|mer|cir)_[0-9a-f]{32}$'),
    person_id   bigint not null references person,
    county      text not null,
    -- The plan joined, or else the plan left; null where the act concerns no plan.
    hcp_code    text,
    effective   date not null,
    -- What was asked and what the rules looked at, and what was answered, as JSON text, byte for byte.
    inputs      text not null,
    answer      text not null,
    recorded_at timestamptz not null,
    recorded_by text not null
);
create index enrolment_record_of_person on enrolment_record (person_id);
create trigger enrolment_record_is_final before update or delete or truncate on enrolment_record
    for each statement execute function refuse_change();

-- A span comes from a file (and its segment) or from an enrolment record.
alter table eligibility_span
    alter column file_id drop not null,
    alter column segment drop not null,
    add column enrolment_record_id text references enrolment_record,
    add constraint one_origin check ((file_id is null) = (segment is null)
                                 and (file_id is null) <> (enrolment_record_id is null)),
    drop constraint eligibility_span_kind_check,
    add constraint eligibility_span_kind_check check (kind in (
        'AID_CODE', 'RESIDENCE', 'SHARE_OF_COST', 'MEDICARE', 'OTHER_COVERAGE', 'PLAN', 'DENTAL_PLAN', 'PRIMARY_CARE',
        'RESTRICTION', 'MEDICAL_EXEMPTION', 'INDIAN_HEALTH_OPT_OUT', 'FAMILY_LINK', 'KAISER_COVERAGE', 'HOME_ZIP'));

create table choice_packet (
    id            text primary key check (id ~ '^pkt_[0-9a-f]{32}$'),
    person_id     bigint not null references person,
    county        text not null,
    postmark      date not null,
    opened_at     timestamptz not null,
    -- Where the packet stands now; choice_packet_event tells how it came there.
    state         text not null check (state in ('OPEN', 'STOPPED', 'CHOSEN', 'ASSIGNED', 'FEE_FOR_SERVICE', 'ENDED')),
    choose_by     date not null check (choose_by >= postmark),
    stopped_on    date,
    check ((state = 'STOPPED') = (stopped_on is not null))
);
create unique index one_running_packet on choice_packet (person_id) where state in ('OPEN', 'STOPPED');
create index overdue_packets on choice_packet (choose_by, id) where state = 'OPEN';

create table choice_packet_event (
    packet_id   text not null references choice_packet,
    number      integer not null check (number > 0),
    event       text not null,
    on_day      date not null,
    record_id   text,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (packet_id, number)
);
create trigger choice_packet_event_is_final before update or delete or truncate on choice_packet_event
    for each statement execute function refuse_change();

-- Days in which a plan takes no default assignments, in its county or from one ZIP.
create table plan_closure (
    id          text primary key check (id ~ '^clo_[0-9a-f]{32}$'),
    hcp_code    text not null,
    zip         text not null default '' check (zip ~ '^([0-9]{5})?$'),
    reason      text not null check (reason in ('NO_CAPACITY', 'ZIP_NOT_SERVED')),
    valid       daterange not null check (not isempty(valid) and not lower_inf(valid) and not upper_inf(valid)),
    recorded_at timestamptz not null,
    recorded_by text not null,
    check ((reason = 'ZIP_NOT_SERVED') = (zip <> '')),
    constraint one_closure_at_a_time exclude using gist (hcp_code with =, zip with =, valid with &&)
);
create trigger plan_closure_is_final before update or delete or truncate on plan_closure
    for each statement execute function refuse_change();

-- How far the search for people who must be in a plan has come; one row an hour.
create table enrolment_sweep (
    round          timestamptz primary key,
    last_person_id bigint not null default 0,
    done           boolean not null default false
);

create table enrolment_notice (
    number      bigint generated always as identity primary key,
    person_id   bigint not null references person,
    kind        text not null,
    -- The packet, record or request that the notice is about.
    subject     text not null,
    county      text not null,
    hcp_code    text,
    due         date not null,
    recorded_at timestamptz not null,
    sent_on     date,
    sent_at     timestamptz,
    sent_by     text,
    unique (subject, kind),
    check ((sent_on is null) = (sent_at is null) and (sent_on is null) = (sent_by is null))
);
create index unsent_notices_of_county on enrolment_notice (county, due, number) where sent_on is null;
create index unsent_notices_of_plan on enrolment_notice (hcp_code, due, number) where sent_on is null;
