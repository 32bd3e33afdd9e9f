-- What was cleared against a share of cost, by case number and month. A clearance is final; a reversal is a row of its
-- own that undoes exactly the row it names, once.

create table share_of_cost_month (
    case_number   text not null,
    month         date not null check (date_trunc('month', month) = month),
    -- As the county's file said when the month was last cleared.
    amount_cents  bigint not null check (amount_cents > 0),
    cleared_cents bigint not null default 0,
    primary key (case_number, month),
    constraint cleared_is_never_below_zero_or_above_the_amount check (cleared_cents between 0 and amount_cents)
);

create table share_of_cost_clearance (
    id             bigint generated always as identity primary key,
    number         text not null unique check (number like 'soc\_%'),
    case_number    text not null,
    month          date not null,
    person_id      bigint not null references person,
    -- Null where a county cleared by hand.
    npi            text check (npi ~ '^[12][0-9]{9}$'),
    service_date   date not null check (service_date < month + interval '1 month'),
    procedure_code text,
    billed_cents   bigint not null check (billed_cents > 0),
    counted_cents  bigint not null check (abs(counted_cents) <= billed_cents),
    reverses       text unique,
    reversed_cents bigint generated always as (case when reverses is not null then -counted_cents end) stored,
    reason         text,
    at             timestamptz not null,
    entered_by     text not null,
    foreign key (case_number, month) references share_of_cost_month,
    unique (number, counted_cents),
    -- A reversal takes back what the clearance counted, to the cent.
    foreign key (reverses, reversed_cents) references share_of_cost_clearance (number, counted_cents),
    check ((reverses is null) = (counted_cents > 0)),
    check ((reverses is null) = (reason is null))
);

create index share_of_cost_clearance_by_month on share_of_cost_clearance (case_number, month);

create trigger share_of_cost_clearance_is_final before update or delete or truncate on share_of_cost_clearance
    for each statement execute function refuse_change();

-- The balance follows the rows, whoever writes them.
create function count_clearance() returns trigger language plpgsql as $$
begin
    update share_of_cost_month set cleared_cents = cleared_cents + new.counted_cents
        where case_number = new.case_number and month = new.month;
    return null;
end $$;

create trigger share_of_cost_clearance_counts after insert on share_of_cost_clearance
    for each row execute function count_clearance();

-- Finds the amount of a case from the people whose own case it is: the first of their case numbers.
create index eligibility_span_by_own_case on eligibility_span ((fact -> 'caseNumbers' ->> 0))
    where kind = 'SHARE_OF_COST';
