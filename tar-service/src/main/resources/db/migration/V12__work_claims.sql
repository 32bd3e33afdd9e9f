-- Which consultant works on which request, and until when; not history, only a sign on the door.
create table work_claim (
    tar_number text primary key references tar,
    claimed_by text not null,
    expires_at timestamptz not null
);
