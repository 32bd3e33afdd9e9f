-- A file is read once into a staging table, found whole, and then applied from there, so that any process can go on with
-- it after the one that took it died.

alter table enrollment_file
    drop constraint enrollment_file_state_check,
    add constraint enrollment_file_state_check check (state in ('READING', 'APPLYING', 'APPLIED')),
    add column full_file boolean not null default false,
    add column bytes bigint not null default 0,
    add column bytes_read bigint not null default 0,
    -- What a full file was found to say of the membership before it; null for a daily file and until it is applied.
    add column missing_members integer,
    add column new_members integer,
    add column changed_members integer;
create index enrollment_file_newest on enrollment_file (received_at desc, id desc);

create function only_unread_files_are_removed() returns trigger language plpgsql as $$
begin
    if old.state <> 'READING' then
        raise exception 'a file whose members are being applied stays' using errcode = 'insufficient_privilege';
    end if;
    return old;
end $$;
create trigger enrollment_file_stays before delete on enrollment_file
    for each row execute function only_unread_files_are_removed();

-- Not logged: where PostgreSQL itself dies, the file is sent again and goes on after what was applied.
create unlogged table staged_member (
    file_id  text not null,
    -- A person is always in the same lane, and a lane is applied in the order of the file.
    lane     smallint not null,
    number   integer not null,
    cin      text,
    position integer not null,
    segments text not null,
    -- What the layout does not allow about the member; null where it fits.
    fault    text,
    primary key (file_id, lane, number)
);

create table file_lane (
    file_id text not null references enrollment_file on delete cascade,
    lane    smallint not null,
    -- Number of the last member that was dealt with.
    reached integer not null default 0,
    primary key (file_id, lane)
);

create table file_finding (
    file_id   text not null references enrollment_file,
    finding   text not null check (finding in ('MISSING', 'NEW', 'CHANGED')),
    person_id bigint not null references person,
    primary key (file_id, finding, person_id)
);
create trigger file_finding_is_final before update or delete or truncate on file_finding
    for each statement execute function refuse_change();

-- Millions of rows come at once; a session takes their numbers in bundles.
alter sequence eligibility_span_id_seq cache 100;
alter sequence demographics_id_seq cache 100;
alter sequence person_id_seq cache 100;
