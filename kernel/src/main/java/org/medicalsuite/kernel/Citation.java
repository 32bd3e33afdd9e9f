package org.medicalsuite.kernel;

/**
 * Where a rule comes from.
 *
 * @param source statute, regulation, manual section or notice, such as {@code 22 CCR 51005(a)}
 * @param mark how well we know it
 */
public record Citation(String source, Mark mark) {
    public static Citation found(String source) {
        return new Citation(source, Mark.FOUND);
    }

    public static Citation knowledge(String source) {
        return new Citation(source, Mark.KNOWLEDGE);
    }

    public static Citation uncertain(String source) {
        return new Citation(source, Mark.UNCERTAIN);
    }
}
