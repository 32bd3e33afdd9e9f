package org.medicalsuite.cob.order;

/** What the services of a claim are related to; decides whether an accident payer is concerned. */
public enum Cause {
    NONE,
    WORK_INJURY,
    AUTO_ACCIDENT,
    LIABILITY,
    BLACK_LUNG
}
