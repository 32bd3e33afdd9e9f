package org.medicalsuite.eligibility.enrolment;

/**
 * What a file says about itself.
 *
 * @param reference the sender's name for the file (BGN02)
 * @param full whether it states the whole membership (BGN08 4, verify) rather than changes
 * @param members how many members it holds, counted
 */
record Envelope(
        String sender,
        String receiver,
        String interchangeControl,
        String groupControl,
        String reference,
        boolean full,
        int members) {}
