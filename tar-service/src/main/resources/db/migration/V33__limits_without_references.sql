-- Like open_line, time_limit repeats what the events say and is rebuilt from them: it need not check its line with a
-- look-up and a row lock for each line of every submission.
alter table time_limit drop constraint time_limit_tar_number_line_fkey;
