package org.medicalsuite.tar.decision;

/** How a request or an appeal arrives. */
public enum Channel {
    ETAR,
    PAPER,
    FAX
}
