package org.medicalsuite.eligibility.enrolment;

/**
 * What a file says about itself.
 *
 * @param reference the sender's name for the file (BGN02)
 * @param members how many members it holds, counted
 */
record Envelope(
        String sender,
        String receiver,
        String interchangeControl,
        String groupControl,
        String reference,
        int members) {}
