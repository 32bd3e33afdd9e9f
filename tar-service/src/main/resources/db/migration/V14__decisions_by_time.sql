-- The yearly figures look at the decisions of one year, of which there are far fewer than events.
create index tar_event_decisions on tar_event (at)
    where kind in ('APPROVE', 'MODIFY', 'DENY', 'DEEM_APPROVED', 'DENY_BY_TIME');
