-- A provider's own list, the newest first.
create index tar_of_provider on tar (submitting_npi, received_at desc, tar_number desc);
