-- The rules of V30 are the same; what changes is how many rows the database looks at to hold them. People whose only
-- spans are those that the statement adds, as nearly all of a first file are, need no look at each span's neighbours.

-- A person whom this transaction has entered is seen by nobody else, and cannot be waited for: no lock is written.
create or replace function lock_people(people bigint[]) returns void language plpgsql as $$
declare
    found bigint;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'facts are added under READ COMMITTED only' using errcode = 'invalid_transaction_state';
    end if;
    select count(*) into found from person where id = any (people) and xmin = pg_current_xact_id()::xid;
    if found < cardinality(people) then
        perform from person where id = any (people) order by id for no key update;
        get diagnostics found = row_count;
    end if;
    if found <> cardinality(people) then
        raise exception 'a fact names a person who does not exist' using errcode = 'foreign_key_violation';
    end if;
end $$;

create or replace function refuse_two_truths() returns trigger language plpgsql
    set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
declare
    people   bigint[];
    files    text[];
    rows     bigint;
    replaces bigint;
begin
    select array_agg(distinct n.person_id), array_agg(distinct n.file_id), count(*), count(n.replaces)
        into people, files, rows, replaces from added n;
    if rows = 0 then
        return null;
    end if;
    perform lock_people(people);
    perform require_files(files);
    -- Rows that are alone of their person, kind and code cannot contradict another.
    if (select count(*) from eligibility_span s where s.person_id = any (people)) <> rows
        or exists (select from added n group by n.person_id, n.kind, n.code having count(*) > 1) then
        if exists (select from added n join eligibility_span s on s.person_id = n.person_id
                       and coalesce(upper(s.valid), 'infinity'::date) > lower(n.valid)
                   where s.id <> n.id and s.kind = n.kind and s.code = n.code and s.valid && n.valid
                       and s.known && n.known) then
            raise exception 'two truths at a time' using errcode = 'exclusion_violation',
                constraint = 'one_truth_at_a_time';
        end if;
    end if;
    if replaces > 0 and exists (select from added n where n.replaces is not null and not exists (
                   select from eligibility_span s where s.id = n.replaces and s.person_id = n.person_id)) then
        raise exception 'a fact replaces one that does not exist' using errcode = 'foreign_key_violation';
    end if;
    return null;
end $$;

create or replace function refuse_two_identities() returns trigger language plpgsql
    set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
declare
    people bigint[];
    files  text[];
    rows   bigint;
begin
    select array_agg(distinct n.person_id), array_agg(distinct n.file_id), count(*) into people, files, rows
        from added n;
    if rows = 0 then
        return null;
    end if;
    perform lock_people(people);
    perform require_files(files);
    -- As many identities as people, and as many as were added: each has one, and it is new.
    if cardinality(people) <> rows
        or (select count(*) from demographics d where d.person_id = any (people)) <> rows then
        if exists (select from added n join demographics d on d.person_id = n.person_id
                   where d.id <> n.id and d.known && n.known) then
            raise exception 'two identities at a time' using errcode = 'exclusion_violation',
                constraint = 'one_identity_at_a_time';
        end if;
    end if;
    return null;
end $$;
