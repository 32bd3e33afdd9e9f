-- Every action other than an approval is told to the beneficiary. A notice belongs to the event that it tells of, so
-- that none is written twice; that it was mailed is a fact of its own.
create table notice (
    notice_id  uuid primary key default gen_random_uuid(),
    tar_number text not null,
    seq        integer not null,
    line       smallint not null,
    made_on    date not null,
    mail_by    date,
    body       jsonb not null,
    unique (tar_number, seq),
    foreign key (tar_number, seq) references tar_event,
    foreign key (tar_number, line) references tar_line
);

create table notice_mailing (
    notice_id uuid primary key references notice,
    mailed_on date not null,
    by_subject text not null
);

create trigger notice_is_final before update or delete or truncate on notice
    for each statement execute function refuse_change();
create trigger notice_mailing_is_final before update or delete or truncate on notice_mailing
    for each statement execute function refuse_change();
