package org.medicalsuite.eligibility.inquiry;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An answer as JSON: what is said of this person, and the part that it shares with others.
 *
 * @param own the answer without the shared part
 * @param part what is put into {@code own}; null where nothing is shared
 * @param at how many characters of {@code own} stand before the part
 */
record AnswerText(String own, @Nullable SharedPart part, int at) {
    /** What leaves, byte for byte what the kept proof gives back. */
    String whole() {
        return part == null
                ? own
                : new StringBuilder(own.length() + part.text().length())
                        .append(own, 0, at)
                        .append(part.text())
                        .append(own, at, own.length())
                        .toString();
    }

    @Nullable
    UUID partId() {
        return part == null ? null : part.id();
    }

    /** The part's place as PostgreSQL counts it: in characters and not in halves of surrogate pairs. */
    @Nullable
    Integer partAt() {
        return part == null ? null : own.codePointCount(0, at);
    }
}
