package org.medicalsuite.tar.deadline;

/**
 * The deadlines by name. Length, unit, law and late effect of each stand in {@code reference/deadlines.csv}, dated; the
 * figure in a name is the one that the rule is known by and decides nothing.
 */
public enum DeadlineRule {
    FFS_5_WORKING_DAYS_TARGET,
    FFS_30_DAYS_DEEMED_APPROVED,
    CMS_7_CALENDAR_DAYS,
    CMS_72_HOURS,
    DRUG_24_HOURS,
    MCP_STATE_5_WORKING_DAYS,
    MCP_FEDERAL_STANDARD,
    MCP_URGENT_72_HOURS,
    MCP_CONCURRENT_24_HOURS,
    MCP_RETROSPECTIVE_30_DAYS,
    MCP_DRUG_24_HOURS,
    MCP_ED_30_MINUTES,
    MCP_DEFERRAL_30,
    FFS_DEFERRAL_30,
    PROVIDER_APPEAL_180,
    PROVIDER_APPEAL_DECISION,
    STATE_HEARING_90,
    PLAN_APPEAL_60,
    PLAN_HEARING_120,
    NOTICE_10_DAYS_BEFORE_REDUCTION,
    AID_PAID_PENDING,
    ADMISSION_APPROVAL_DAY,
    NOTIFY_PROVIDER_24_HOURS,
    NOTIFY_MEMBER_2_WORKING_DAYS
}
