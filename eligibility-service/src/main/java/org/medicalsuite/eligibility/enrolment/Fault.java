package org.medicalsuite.eligibility.enrolment;

/**
 * Something that is wrong at a place of a file.
 *
 * @param segment number of the segment in the file, ISA being 1
 * @param code stable upper-case word
 * @param message one sentence without the text that was sent
 */
record Fault(int segment, String code, String message, String remedy) {}
