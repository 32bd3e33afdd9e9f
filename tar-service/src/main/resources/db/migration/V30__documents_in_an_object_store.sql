-- Content may stand in an object store instead; the row says where. What is there already is in the database.
alter table tar_attachment add column kept_in text not null default 'DATABASE' check (kept_in in ('DATABASE', 'S3'));
alter table tar_attachment alter column kept_in drop default;

-- An upload to the object store that has begun. The note goes with the transaction that writes the document's row, so
-- an object without a document always has one, by which it is found and deleted.
create table tar_object_upload (
    object   uuid primary key,
    begun_at timestamptz not null
);
create index tar_object_upload_in_order on tar_object_upload (begun_at);
