package org.medicalsuite.kernel;

import java.util.Arrays;
import java.util.Optional;

/** What a caller may be. The words are the realm roles in the access token. */
public enum Role {
    /** A provider's office or its software: sees what concerns its own NPIs. */
    PROVIDER(Role.Words.PROVIDER),
    /** A managed care plan: sees its own members. */
    HEALTH_PLAN(Role.Words.HEALTH_PLAN),
    /** A county eligibility worker: sees the county's residents. */
    COUNTY_WORKER(Role.Words.COUNTY_WORKER),
    /** A state consultant: decides treatment authorization requests. */
    STATE_CONSULTANT(Role.Words.STATE_CONSULTANT),
    /** A beneficiary: sees what concerns this one person. */
    MEMBER(Role.Words.MEMBER),
    /** Reads audit records. */
    AUDITOR(Role.Words.AUDITOR),
    /** The suite's own jobs and the state's feeds. */
    SYSTEM(Role.Words.SYSTEM);

    private final String word;

    Role(String word) {
        this.word = word;
    }

    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word.equals(word)).findFirst();
    }

    /** The roles as the token writes them, for annotations. */
    public static final class Words {
        public static final String PROVIDER = "provider";
        public static final String HEALTH_PLAN = "health-plan";
        public static final String COUNTY_WORKER = "county-worker";
        public static final String STATE_CONSULTANT = "state-consultant";
        public static final String MEMBER = "member";
        public static final String AUDITOR = "auditor";
        public static final String SYSTEM = "system";

        private Words() {}
    }
}
