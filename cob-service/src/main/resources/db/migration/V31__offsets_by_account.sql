-- The trail of an offset account, and since when something is open on it.
create index offset_entry_of_account on offset_entry (provider_npi, payer, entry_id);
