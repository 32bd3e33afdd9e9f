-- Events are the truth that everything else is rebuilt from: one without its line would be a history of nothing. The
-- check costs a submission a look-up and a row lock a line, and is paid. open_line stays without: it is a projection.
alter table tar_event add foreign key (tar_number, line) references tar_line;
