-- PACE, SCAN and programmes like them, stated of a person; and a second search through all people.
alter table eligibility_span
    drop constraint eligibility_span_kind_check,
    add constraint eligibility_span_kind_check check (kind in (
        'AID_CODE', 'RESIDENCE', 'SHARE_OF_COST', 'MEDICARE', 'OTHER_COVERAGE', 'PLAN', 'DENTAL_PLAN', 'PRIMARY_CARE',
        'RESTRICTION', 'MEDICAL_EXEMPTION', 'INDIAN_HEALTH_OPT_OUT', 'FAMILY_LINK', 'KAISER_COVERAGE', 'HOME_ZIP',
        'EXCLUSIVE_PROGRAMME'));

alter table enrolment_sweep
    add column search text not null default 'WITHOUT_A_PLAN' check (search in ('WITHOUT_A_PLAN', 'ENROLMENT_PERIODS')),
    drop constraint enrolment_sweep_pkey,
    add primary key (search, round);
alter table enrolment_sweep alter column search drop default;

-- A notice may be about a person's enrolment period, which is named by its first day and not by chance.
alter table enrolment_notice
    drop constraint enrolment_notice_subject_kind_key,
    add constraint one_notice_about_a_thing unique (person_id, subject, kind);
