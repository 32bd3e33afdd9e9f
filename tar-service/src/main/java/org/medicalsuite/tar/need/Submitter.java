package org.medicalsuite.tar.need;

/** Who submits the request. */
public enum Submitter {
    PROVIDER,
    PHYSICIAN,
    HOSPITAL,
    FACILITY
}
