-- How expired answers are found. Repeatable, because a service whose own migrations have run takes no older version.
create index if not exists idempotent_answer_in_order on idempotent_answer (at);
