package org.medicalsuite.tar.request;

/** How soon the provider needs a decision. */
public enum Urgency {
    STANDARD,
    /** Waiting could seriously endanger life, health or function. */
    EXPEDITED,
    /** An urgent request to go on with care that is under way. */
    URGENT_CONCURRENT
}
