-- Two records of one person become one: the older CIN is frozen and leads to the live one. Known for a period like any
-- other fact; a live record that is merged itself takes its frozen ones along, so that one step always suffices.

create table person_merge (
    id         bigint generated always as identity primary key,
    frozen_id  bigint not null references person,
    live_id    bigint not null references person,
    known      tstzrange not null check (not isempty(known) and not lower_inf(known)),
    -- The member of an enrollment file that said so; null where a merge was sent by itself.
    file_id    text references enrollment_file,
    segment    integer,
    entered_by text not null,
    check (frozen_id <> live_id),
    check ((file_id is null) = (segment is null)),
    constraint one_live_record_at_a_time exclude using gist (frozen_id with =, known with &&)
);

create index person_merge_into on person_merge (live_id) where upper_inf(known);

create trigger person_merge_keeps_history before update on person_merge
    for each row execute function only_end_what_was_known();
create trigger person_merge_is_never_removed before delete or truncate on person_merge
    for each statement execute function refuse_change();

-- Whoever merges holds both people's rows, so that no merge slips in between.
create function live_record_is_not_frozen() returns trigger language plpgsql as $$
begin
    if exists (select from person_merge m where m.frozen_id = new.live_id and upper_inf(m.known))
        or exists (select from person_merge m where m.live_id = new.frozen_id and upper_inf(m.known)) then
        raise exception 'a frozen record leads nowhere' using errcode = 'check_violation';
    end if;
    return null;
end $$;

create constraint trigger person_merge_takes_one_step after insert on person_merge deferrable initially deferred
    for each row execute function live_record_is_not_frozen();
