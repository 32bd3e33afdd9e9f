package org.medicalsuite.eligibility.sample;

/**
 * A named situation that some sample people are in.
 *
 * @param number two digits of the CINs: the first person in situation 7 is 90700001A
 * @param lastName the last name of these people says the situation
 * @param sentence the situation in a plain sentence
 * @param ageDays how old the first of them is on the base day, in days
 */
record Situation(int number, String lastName, String sentence, int ageDays, Writer writer) {

    /** Writes the coverages of one person of the situation. */
    @FunctionalInterface
    interface Writer {
        void write(File834 file, SamplePerson person, Months months);
    }
}
