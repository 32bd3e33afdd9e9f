package org.medicalsuite.cob.order;

/** The classes of a coordination check that integrators know. */
public enum CobClass {
    /** No more than one coverage is in force. */
    MEMBER_FOUND_NO_COB,
    /** Several are in force, and no two pay for the same benefit. */
    COVERAGE_OVERLAP_NO_BENEFIT_OVERLAP,
    /** Several pay for the same benefit, and fewer than two of them coordinate. */
    COVERAGE_OVERLAP_EXISTS_NOT_SUBJECT_TO_COB,
    /** Several coordinate, and facts are missing to order them. */
    COB_INSTANCE_EXISTS_PRIMACY_UNDETERMINED,
    /** Several coordinate, and their order is known. */
    COB_INSTANCE_EXISTS_PRIMACY_DETERMINED
}
