-- For whom and from where, and the order in which records are sealed.
--
-- A record's place is the transaction that wrote it, then its number: whatever has a transaction below the horizon of a
-- snapshot is final, so a job can seal it without asking writers to wait for each other. The era goes up where the
-- database was restored from a dump into a server that counts its transactions anew (afterMigrate.sql).
alter table audit_record
    add column acting_for text,
    add column source text,
    add column era smallint not null default 1,
    add column tx xid8 not null default pg_current_xact_id(),
    drop constraint audit_record_pkey,
    add primary key (era, tx, id);

-- Each seal covers the records behind the one before it, up to a place, and the seal before it.
create table audit_seal (
    number    bigint primary key check (number > 0),
    sealed_at timestamptz not null,
    era       smallint not null,
    last_tx   xid8 not null,
    last_id   bigint not null,
    records   bigint[] not null check (cardinality(records) > 0),
    digests   bytea not null check (length(digests) = 32 * cardinality(records)),
    seal      bytea not null check (length(seal) = 32)
);

create trigger audit_seal_is_final
    before update or delete or truncate on audit_seal
    for each statement execute function refuse_change();
