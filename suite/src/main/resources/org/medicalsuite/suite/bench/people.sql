-- Invented people with ten years of spans, made inside the database: :people of them. Run in one session that may set
-- session_replication_role, on a database that holds nobody yet. What the triggers would refuse is checked afterwards.
set session_replication_role = replica;
set synchronous_commit = off;
set maintenance_work_mem = '512MB';
select setseed(0.834);

insert into enrollment_file (id, sha256, sender, receiver, interchange_control, group_control, reference, members, state,
    done, applied, received_at, received_by, worker, leased_until, applied_at)
values ('enf_00000000000000000000000000000000', '\x00', 'BENCH', 'BENCH', '1', '1', 'bench', :people, 'APPLIED',
    :people, :people, '2016-01-05', 'bench', '00000000-0000-0000-0000-000000000000', '2016-01-05', '2016-01-05');

insert into person (id, cin) overriding system value
select n, '9' || lpad(n::text, 7, '0') || substr('ACDEFGHMNTUVWXYZ', 1 + n % 16, 1) from generate_series(1, :people) n;
select setval(pg_get_serial_sequence('person', 'id'), :people);

drop index demographics_by_name, demographics_of_person, eligibility_span_of_person;

insert into demographics (person_id, last_name, first_name, birth_date, sex, card_check_digit, card_issued, last_key,
    first_key, known, file_id, segment)
select n, 'BENCH' || n / 7, 'PERSON' || n % 7, date '1940-01-01' + n % 30000, (array['F', 'M'])[1 + n % 2], '1',
    '2020-02-02', 'BENCH' || n / 7, 'PERSON' || n % 7, tstzrange('2016-01-05', null),
    'enf_00000000000000000000000000000000', 1
from generate_series(1, :people) n;

-- Ten years in each kind's own steps: aid codes are renewed each year, plans chosen anew every third, doctors every
-- second; some move, some have Medicare or other coverage for the last four years. In one year of each person the aid
-- code was corrected later: the first word stays, as no longer known.
insert into eligibility_span (person_id, kind, code, fact, valid, known, file_id, segment)
select n, k.kind, k.code, k.fact, k.valid, k.known, 'enf_00000000000000000000000000000000', 1
from generate_series(1, :people) n
cross join lateral (
    select 'AID_CODE' as kind, 'M1' as code, jsonb_build_object('code', 'M1', 'status', (400 + (n + y) % 2)::text) as fact,
        daterange(make_date(2017 + y, 1, 1), case when y < 9 then make_date(2018 + y, 1, 1) end) as valid,
        tstzrange(make_date(2017 + y, 1, 5), null) as known
    from generate_series(0, 9) y
    union all
    select 'AID_CODE', 'M1', '{"code": "M1", "status": "900"}',
        daterange(make_date(2017 + n % 9, 1, 1), make_date(2018 + n % 9, 1, 1)),
        tstzrange(make_date(2017 + n % 9, 1, 2), make_date(2017 + n % 9, 1, 5))
    union all
    select 'PLAN', '', jsonb_build_object('status', '01', 'hcpCode', (array['304', '352', '305'])[1 + (n + y) % 3]),
        daterange(make_date(2017 + y * 3, 1, 1), case when y < 3 then make_date(2020 + y * 3, 1, 1) end),
        tstzrange(make_date(2017 + y * 3, 1, 5), null)
    from generate_series(0, 3) y
    union all
    select 'RESIDENCE', '', jsonb_build_object('county', (array['19', '33'])[1 + (n / 5 + y) % 2]),
        daterange(make_date(2017 + y * 5, 1, 1), case when y < 1 then make_date(2022, 1, 1) end),
        tstzrange(make_date(2017 + y * 5, 1, 5), null)
    from generate_series(0, 1) y
    union all
    select 'PRIMARY_CARE', '', jsonb_build_object('npi', '1234567893', 'name', 'DOCTOR ' || (n + y) % 500),
        daterange(make_date(2017 + y * 2, 1, 1), case when y < 4 then make_date(2019 + y * 2, 1, 1) end),
        tstzrange(make_date(2017 + y * 2, 1, 5), null)
    from generate_series(0, 4) y
    union all
    select 'MEDICARE', '', '{"partA": "2", "partB": "2", "partD": "2", "beneficiaryId": "1EG4TE5MK73"}',
        daterange('2023-01-01', null), tstzrange('2023-01-05', null) where n % 8 = 0
    union all
    select 'OTHER_COVERAGE', 'AETNA/W' || n,
        jsonb_build_object('ohc', 'P', 'carrier', 'AETNA', 'policy', 'W' || n, 'group', 'AET-774', 'scope', 'OIMRD',
            'relationship', '32', 'policyholderBirthDate', '1988-05-12', 'employer', 'SUNSHINE STUDIOS'),
        daterange('2023-01-01', null), tstzrange('2023-01-05', null) where n % 6 = 0
) k;

create index demographics_by_name on demographics (birth_date, last_key, first_key);
create index demographics_of_person on demographics (person_id);
create index eligibility_span_of_person on eligibility_span (person_id, (coalesce(upper(valid), 'infinity'::date)));
set session_replication_role = default;
vacuum analyze person, demographics, eligibility_span;
