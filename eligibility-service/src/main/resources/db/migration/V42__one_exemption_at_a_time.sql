-- Days granted to a person by two medical exemptions never overlap; a renewed one follows.
alter table enrolment_request
    add constraint one_exemption_at_a_time exclude using gist (person_id with =, granted with &&)
        where (id like 'mer\_%' and granted is not null);
