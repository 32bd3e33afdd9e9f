package org.medicalsuite.cob.order;

/** Which family of order rules the plans follow. */
public enum OrderText {
    /** NAIC model regulation MDL-120, October 2013. */
    NAIC_2013,
    /** 10 CCR 2232.56 and 28 CCR 1300.67.13(b): the older, shorter sequence. */
    CALIFORNIA
}
