-- The tables of figures that claims were worked out with: one row for each edition that was ever used, so that a figure
-- that is corrected later changes no claim's replay. Null for what was worked out before this migration.

create table figure_edition (
    edition       text primary key check (edition ~ '^[0-9a-f]{64}$'),
    rows          json not null,
    first_used_at timestamptz not null default clock_timestamp()
);

create trigger figure_edition_is_final before update or delete or truncate on figure_edition
    for each statement execute function refuse_change();

-- Not a foreign key: each claim would lock the one row that all claims share.
alter table claim_adjudication add column figure_edition text;
