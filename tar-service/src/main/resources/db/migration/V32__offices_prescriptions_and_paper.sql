-- What a request may say besides: where the service is given, which decides the field office; what the prescription says;
-- that it came on paper. Requests from before say none of it.
alter table tar
    add column service_county text,
    add column field_office   text,
    add column prescription   jsonb,
    add column paper          jsonb;

alter table open_line add column field_office text;

-- The category stands behind, so that a page of one office and one category is found without looking at other rows.
create index open_line_queue_of_office on open_line (programme, field_office, due, tar_number, line, category)
    where status <> 'DEFERRED';
