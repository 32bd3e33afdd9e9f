-- Restrictions are facts like the others: for days, known for a time, several at once.
alter table eligibility_span drop constraint eligibility_span_kind_check;
alter table eligibility_span add constraint eligibility_span_kind_check
    check (kind in ('AID_CODE', 'RESIDENCE', 'SHARE_OF_COST', 'MEDICARE', 'OTHER_COVERAGE', 'PLAN', 'DENTAL_PLAN',
                    'PRIMARY_CARE', 'RESTRICTION'));
