-- Finding a person's facts, and holding them to one truth at a time, by plain B-tree indexes and one check a statement.
-- The rules are those of the exclusion constraints that stood here before; a GiST index cost four times the row itself
-- to write and a multiple of the row to read (docs/decisions/0020-one-truth-at-a-time-without-gist.md).

-- An inquiry reads the few spans of one person that end after its day, whatever ten years have left behind.
create index eligibility_span_of_person on eligibility_span (person_id, (coalesce(upper(valid), 'infinity'::date)));
create index demographics_of_person on demographics (person_id);
create index person_merge_of_frozen on person_merge (frozen_id);

alter table eligibility_span
    drop constraint one_truth_at_a_time,
    drop constraint eligibility_span_person_id_fkey,
    drop constraint eligibility_span_file_id_fkey,
    drop constraint eligibility_span_replaces_fkey;
alter table demographics
    drop constraint demographics_person_id_known_excl,
    drop constraint demographics_person_id_fkey,
    drop constraint demographics_file_id_fkey;

-- Rows that others point to are never removed, so that it is enough to look at the rows that are added.
create trigger person_is_never_removed before delete or truncate on person
    for each statement execute function refuse_change();
create trigger enrollment_file_is_never_removed before truncate on enrollment_file
    for each statement execute function refuse_change();

-- Locks the people whose rows are added until the transaction ends, in the order of their ids: of two transactions that
-- add to the same person the second waits here, and then sees what the first has committed. A snapshot from before the
-- wait would not see it, so only READ COMMITTED may add.
create function lock_people(people bigint[]) returns void language plpgsql as $$
declare
    locked bigint;
begin
    if current_setting('transaction_isolation') <> 'read committed' then
        raise exception 'facts are added under READ COMMITTED only' using errcode = 'invalid_transaction_state';
    end if;
    perform from person where id = any (people) order by id for no key update;
    get diagnostics locked = row_count;
    if locked <> cardinality(people) then
        raise exception 'a fact names a person who does not exist' using errcode = 'foreign_key_violation';
    end if;
end $$;

create function require_files(files text[]) returns void language plpgsql as $$
begin
    if exists (select from unnest(files) as f (id) where f.id is not null
               and not exists (select from enrollment_file e where e.id = f.id)) then
        raise exception 'a fact names a file that does not exist' using errcode = 'foreign_key_violation';
    end if;
end $$;

-- Nested loops by person, however many rows are added: nothing here may ever read a whole table.
create function refuse_two_truths() returns trigger language plpgsql
    set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
begin
    perform lock_people(array(select distinct person_id from added));
    perform require_files(array(select distinct file_id from added));
    if exists (select from added n join eligibility_span s on s.person_id = n.person_id
                   and coalesce(upper(s.valid), 'infinity'::date) > lower(n.valid)
               where s.id <> n.id and s.kind = n.kind and s.code = n.code and s.valid && n.valid
                   and s.known && n.known) then
        raise exception 'two truths at a time' using errcode = 'exclusion_violation',
            constraint = 'one_truth_at_a_time';
    end if;
    if exists (select from added n where n.replaces is not null and not exists (
                   select from eligibility_span s where s.id = n.replaces and s.person_id = n.person_id)) then
        raise exception 'a fact replaces one that does not exist' using errcode = 'foreign_key_violation';
    end if;
    return null;
end $$;

create trigger eligibility_span_has_one_truth_at_a_time after insert on eligibility_span
    referencing new table as added for each statement execute function refuse_two_truths();

create function refuse_two_identities() returns trigger language plpgsql
    set enable_hashjoin = off set enable_mergejoin = off set enable_seqscan = off as $$
begin
    perform lock_people(array(select distinct person_id from added));
    perform require_files(array(select distinct file_id from added));
    if exists (select from added n join demographics d on d.person_id = n.person_id
               where d.id <> n.id and d.known && n.known) then
        raise exception 'two identities at a time' using errcode = 'exclusion_violation',
            constraint = 'one_identity_at_a_time';
    end if;
    return null;
end $$;

create trigger demographics_has_one_identity_at_a_time after insert on demographics
    referencing new table as added for each statement execute function refuse_two_identities();

-- An answer is some kilobytes of text: kept in its row, neither cut into pieces nor compressed in the database.
alter table verification alter column answer set storage external;
alter table verification set (toast_tuple_target = 8160);
