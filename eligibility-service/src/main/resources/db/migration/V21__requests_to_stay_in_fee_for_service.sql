-- Medical exemption requests and continuity of care requests, and what happened to each.

create table enrolment_request (
    id          text primary key check (id ~ '^(mer|coc)_[0-9a-f]{32}$'),
    person_id   bigint not null references person,
    county      text not null,
    -- The plan that the person is in; it decides about continuity of care.
    hcp_code    text,
    received    date not null,
    -- The last day to decide; null where no source sets one.
    decide_by   date,
    asked       text not null,
    state       text not null check (state in ('UNDER_REVIEW', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'EXPIRED')),
    granted     daterange check (not isempty(granted) and not upper_inf(granted) and not lower_inf(granted)),
    recorded_at timestamptz not null,
    recorded_by text not null,
    check ((state in ('GRANTED', 'EXPIRED')) = (granted is not null))
);
create unique index one_exemption_under_review on enrolment_request (person_id)
    where state = 'UNDER_REVIEW' and id like 'mer\_%';
create index exemptions_that_end on enrolment_request (upper(granted)) where state = 'GRANTED' and id like 'mer\_%';

create table enrolment_request_event (
    request_id  text not null references enrolment_request,
    number      integer not null check (number > 0),
    event       text not null,
    -- What was said, as JSON.
    said        text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (request_id, number)
);
create trigger enrolment_request_event_is_final before update or delete or truncate on enrolment_request_event
    for each statement execute function refuse_change();
