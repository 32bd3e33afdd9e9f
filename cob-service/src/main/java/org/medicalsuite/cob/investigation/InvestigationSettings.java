package org.medicalsuite.cob.investigation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is asked of other coverage before a claim is paid; {@code docs/settings-cob.md} explains each. */
@ConfigMapping(prefix = "cob.investigation")
public interface InvestigationSettings {
    /** What it means that the person's record names no private coverage. */
    @WithDefault("KNOWN_TO_BE_NONE")
    NothingOnFile nothingOnFile();

    /** What Medi-Cal needs of the payers before it. */
    @WithDefault("REMITTANCE")
    PrimaryAnswer primaryAnswer();

    /** How often a claim that could not be worked out anew is tried before a person must look. */
    @WithDefault("3")
    int attempts();

    /** The meanings. */
    enum NothingOnFile {
        /** The county asks at application and at each renewal: none on the record is an answer. */
        KNOWN_TO_BE_NONE,
        /** Nobody has asked: the person is asked. */
        ABSENT
    }

    /** The needs. */
    enum PrimaryAnswer {
        /** What the primary's remittance says. */
        REMITTANCE,
        /** The remittance, or the terms by which this service works the primary's payment out. */
        REMITTANCE_OR_TERMS
    }
}
