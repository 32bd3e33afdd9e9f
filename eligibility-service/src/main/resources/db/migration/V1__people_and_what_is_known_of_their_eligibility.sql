-- People, and every fact about their eligibility with the days for which it holds (valid) and the time during which we
-- held it to be so (known). A correction ends what was known and adds; the triggers below refuse anything else.

create extension if not exists btree_gist;

create table enrollment_file (
    id                  text primary key check (id like 'enf\_%'),
    sha256              bytea not null unique,
    sender              text not null,
    receiver            text not null,
    interchange_control text not null,
    group_control       text not null,
    reference           text not null,
    members             integer not null,
    state               text not null check (state in ('APPLYING', 'APPLIED')),
    done                integer not null default 0 check (done <= members),
    applied             integer not null default 0,
    unchanged           integer not null default 0,
    quarantined         integer not null default 0,
    received_at         timestamptz not null,
    received_by         text not null,
    -- Who applies the file now. A process that dies leaves the lease to run out; the next one goes on after "done".
    worker              uuid not null,
    leased_until        timestamptz not null,
    applied_at          timestamptz,
    check (applied + unchanged + quarantined = done),
    check ((state = 'APPLIED') = (applied_at is not null))
);

create table quarantined_member (
    file_id text not null references enrollment_file,
    member  integer not null,
    segment integer not null,
    code    text not null,
    message text not null,
    remedy  text not null,
    primary key (file_id, member)
);

create table person (
    id  bigint generated always as identity primary key,
    cin text not null unique check (cin ~ '^9[0-9]{7}[A-Z]$')
);

create table demographics (
    id               bigint generated always as identity primary key,
    person_id        bigint not null references person,
    last_name        text not null,
    first_name       text not null,
    middle_name      text,
    -- Names as they are compared: docs/rules-eligibility.md, "Names".
    last_key         text not null,
    first_key        text not null,
    birth_date       date not null,
    sex              text,
    death_date       date,
    card_check_digit text,
    card_issued      date,
    known            tstzrange not null check (not isempty(known) and not lower_inf(known)),
    file_id          text not null references enrollment_file,
    segment          integer not null,
    exclude using gist (person_id with =, known with &&)
);

create index demographics_by_name on demographics (birth_date, last_key, first_key);

create table eligibility_span (
    id        bigint generated always as identity primary key,
    person_id bigint not null references person,
    kind      text not null check (kind in ('AID_CODE', 'RESIDENCE', 'SHARE_OF_COST', 'MEDICARE', 'OTHER_COVERAGE',
                                            'PLAN', 'DENTAL_PLAN', 'PRIMARY_CARE')),
    -- What there is one truth of at a time: the aid code, the policy; empty where a person has one of the kind.
    code      text not null,
    fact      jsonb not null check (jsonb_typeof(fact) = 'object'),
    valid     daterange not null check (not isempty(valid) and not lower_inf(valid)),
    known     tstzrange not null check (not isempty(known) and not lower_inf(known)),
    file_id   text not null references enrollment_file,
    segment   integer not null,
    replaces  bigint references eligibility_span,
    constraint one_truth_at_a_time
        exclude using gist (person_id with =, kind with =, code with =, valid with &&, known with &&)
);

-- What was known may end once, and nothing else about it may change.
create function only_end_what_was_known() returns trigger language plpgsql as $$
begin
    if not upper_inf(old.known) or upper_inf(new.known) or lower(new.known) <> lower(old.known)
        or to_jsonb(new) - 'known' <> to_jsonb(old) - 'known' then
        raise exception '% keeps its history', tg_table_name using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;

create trigger eligibility_span_keeps_history before update on eligibility_span
    for each row execute function only_end_what_was_known();
create trigger demographics_keeps_history before update on demographics
    for each row execute function only_end_what_was_known();
create trigger eligibility_span_is_never_removed before delete or truncate on eligibility_span
    for each statement execute function refuse_change();
create trigger demographics_is_never_removed before delete or truncate on demographics
    for each statement execute function refuse_change();
