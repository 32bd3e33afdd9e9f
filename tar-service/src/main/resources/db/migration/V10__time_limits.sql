-- When time alone will move a line: a missed limit that decides, or the day of an announced reduction. Written with the
-- events that it follows from; the job that brings it about claims rows here, so that replicas share the work.
create table time_limit (
    tar_number text not null,
    line       smallint not null,
    at         timestamptz not null,
    primary key (tar_number, line),
    foreign key (tar_number, line) references tar_line
);
create index time_limit_in_order on time_limit (at, tar_number, line);

-- A line is decided by time once, whatever the job does.
create unique index tar_event_decided_by_time on tar_event (tar_number, line)
    where kind in ('DEEM_APPROVED', 'DENY_BY_TIME');
