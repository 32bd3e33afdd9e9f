-- Documents that belong to a request. What is stored never changes; a document that should not have been sent is
-- withdrawn by a row beside it. Content is kept in pieces, so that neither side holds a whole document in memory.

create table tar_attachment (
    id           uuid primary key,
    tar_number   text not null references tar,
    document     text not null,
    media_type   text not null,
    size         bigint not null check (size > 0),
    sha256       bytea not null check (length(sha256) = 32),
    received_at  timestamptz not null,
    submitted_by text not null
);

create index tar_attachment_of_request on tar_attachment (tar_number, received_at, id);

create table tar_attachment_piece (
    attachment_id uuid not null references tar_attachment,
    piece         integer not null check (piece >= 0),
    content       bytea not null,
    primary key (attachment_id, piece)
);

-- Documents are compressed already; trying again would only cost time.
alter table tar_attachment_piece alter column content set storage external;

create table tar_attachment_withdrawal (
    attachment_id uuid primary key references tar_attachment,
    at            timestamptz not null,
    withdrawn_by  text not null
);

create trigger tar_attachment_is_final before update or delete or truncate on tar_attachment
    for each statement execute function refuse_change();
create trigger tar_attachment_piece_is_final before update or delete or truncate on tar_attachment_piece
    for each statement execute function refuse_change();
create trigger tar_attachment_withdrawal_is_final before update or delete or truncate on tar_attachment_withdrawal
    for each statement execute function refuse_change();
