-- A reauthorization has a number of its own, and the numbers before it lead to it. All numbers of one course of
-- treatment name the first of them, so that the way to the current one is a single step however often it was continued,
-- and the second of two simultaneous continuations finds its place taken.
create table tar_succession (
    tar_number   text primary key references tar,
    first_number text not null references tar,
    place        integer not null check (place >= 0),
    unique (first_number, place),
    check ((place = 0) = (tar_number = first_number))
);

create trigger tar_succession_is_final before update or delete or truncate on tar_succession
    for each statement execute function refuse_change();
