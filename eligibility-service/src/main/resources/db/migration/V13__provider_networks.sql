-- Which plans, or fee-for-service, a provider accepts in a county: stated by files, dated, with history.

create table provider_network_file (
    id          text primary key check (id like 'pnf\_%'),
    sha256      bytea not null unique,
    applied     integer not null default 0,
    unchanged   integer not null default 0,
    rejected    integer not null default 0,
    received_at timestamptz not null,
    received_by text not null
);

create table rejected_network_row (
    file_id text not null references provider_network_file,
    line    integer not null,
    code    text not null,
    message text not null,
    remedy  text not null,
    primary key (file_id, line)
);

create table provider_network (
    id      bigint generated always as identity primary key,
    npi     text not null check (npi ~ '^[12][0-9]{9}$'),
    name    text not null,
    kind    text not null,
    county  text not null check (county ~ '^[0-9]{2}$'),
    -- A plan's three-character code, or FFS.
    plan    text not null check (plan ~ '^[A-Z0-9]{3}$'),
    valid   daterange not null check (not isempty(valid) and not lower_inf(valid)),
    known   tstzrange not null check (not isempty(known) and not lower_inf(known)),
    file_id text not null references provider_network_file,
    line    integer not null,
    constraint one_network_row_at_a_time
        exclude using gist (npi with =, county with =, plan with =, valid with &&, known with &&)
);

create index provider_network_by_npi on provider_network (npi) where upper_inf(known);

create trigger provider_network_keeps_history before update on provider_network
    for each row execute function only_end_what_was_known();
create trigger provider_network_is_never_removed before delete or truncate on provider_network
    for each statement execute function refuse_change();
