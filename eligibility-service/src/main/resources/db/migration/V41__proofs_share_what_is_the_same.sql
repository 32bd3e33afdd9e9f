-- What the plan does not pay for is two thirds of an answer and the same for everybody of a county and day. It is kept
-- once, under a digest of its text; a proof points to it and says at which character it stands.
create table verification_part (
    id      uuid primary key,
    content text not null
);
create trigger verification_part_is_final before update or delete or truncate on verification_part
    for each statement execute function refuse_change();

alter table verification
    add column part uuid,
    add column part_at integer check (part_at >= 0),
    add constraint part_has_its_place check ((part is null) = (part_at is null)),
    -- Neither people nor parts are ever removed, and a proof is written from a row that was just read. A foreign key
    -- would lock, and so write, the person's row with every inquiry.
    drop constraint verification_person_id_fkey;
