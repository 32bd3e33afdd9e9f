-- Who opened what is not theirs in an emergency, why, and what the review found. Nothing of it is ever changed.
create table emergency_access (
    id         text primary key,
    at         timestamptz not null,
    until      timestamptz not null,
    actor      text not null,
    client     text not null,
    roles      text not null,
    acting_for text,
    person     text not null,
    reason     text not null,
    check (at < until)
);

create table emergency_review (
    access_id   text primary key references emergency_access,
    reviewed_at timestamptz not null,
    reviewer    text not null,
    finding     text not null check (finding in ('JUSTIFIED', 'NOT_JUSTIFIED', 'UNCLEAR')),
    note        text
);

create trigger emergency_access_is_final before update or delete or truncate on emergency_access
    for each statement execute function refuse_change();
create trigger emergency_review_is_final before update or delete or truncate on emergency_review
    for each statement execute function refuse_change();
