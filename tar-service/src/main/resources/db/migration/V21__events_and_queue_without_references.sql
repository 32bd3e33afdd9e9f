-- A submission writes line, event and queue entry from one row of one statement, and later events are added only to a
-- line that was read under the request's lock. Checking each again cost a look-up and a row lock per row of the most
-- frequent write. open_line, moreover, is a projection: it is rebuilt from the events, not trusted.
alter table tar_event drop constraint tar_event_tar_number_line_fkey;
alter table open_line drop constraint open_line_tar_number_line_fkey;
