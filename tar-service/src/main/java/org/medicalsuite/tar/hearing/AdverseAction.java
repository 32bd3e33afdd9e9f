package org.medicalsuite.tar.hearing;

/** Every action of which a beneficiary is told; an approval is none. */
public enum AdverseAction {
    DENIED,
    MODIFIED,
    DEFERRED,
    REDUCED,
    UPDATE_DENIED,
    APPEAL_DENIED
}
