-- Runs after each migration, with the rights of the tables' owner. Where the role medi_cal_service exists, services sign
-- in as members of it and may read and write, but not change or remove what must stay (docs/security.md).
do $$
declare
    newest smallint;
begin
    -- Replicas that start at once would change the same rights at once, which PostgreSQL refuses.
    perform pg_advisory_xact_lock(20261122);

    if exists (select from pg_roles where rolname = 'medi_cal_service') then
        execute format('grant usage on schema %I to medi_cal_service', current_schema());
        execute format('grant select, insert, update, delete on all tables in schema %I to medi_cal_service',
            current_schema());
        execute format('grant usage, select on all sequences in schema %I to medi_cal_service', current_schema());
        revoke update, delete on audit_record, audit_seal from medi_cal_service;
        revoke insert, update, delete on flyway_schema_history from medi_cal_service;
    end if;

    -- Restored from a dump: the server's transactions are behind those of the records. New records go behind the old.
    select max(era) into newest from audit_record;
    if exists (select from audit_record
               where era = newest and tx >= pg_snapshot_xmax(pg_current_snapshot())) then
        execute format('alter table audit_record alter column era set default %s', newest + 1);
    end if;
end $$;
