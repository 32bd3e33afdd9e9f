-- Hundreds of members wait in one row: a row and an index entry for each cost as much as applying a part of them. What
-- waits at this moment is lost, as it is where PostgreSQL dies: such a file is sent again and goes on after the members
-- that were applied.
drop table staged_member;

create unlogged table staged_members (
    file_id text not null,
    -- A person is always in the same lane, and a lane is applied in the order of the file.
    lane    smallint not null,
    -- Number of the last member of the row.
    last    integer not null,
    members integer not null,
    cins    text[] not null,
    -- One after the other, as the class MemberText puts them together.
    content text not null,
    primary key (file_id, lane, last)
);
-- Read once and removed.
alter table staged_members alter column content set storage external;
