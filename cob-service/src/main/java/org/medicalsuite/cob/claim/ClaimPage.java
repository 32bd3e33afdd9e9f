package org.medicalsuite.cob.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some claims of a longer list.
 *
 * @param next send it as {@code after} for the claims behind these; null where there are none yet
 */
public record ClaimPage(List<ClaimSummary> claims, @Nullable ClaimNumber next) {
    /** A page of what was found: one more than it may hold, where there are that many. */
    static ClaimPage of(List<ClaimSummary> found, int limit) {
        var page = found.subList(0, Math.min(limit, found.size()));
        return new ClaimPage(
                List.copyOf(page), found.size() > limit ? page.getLast().number() : null);
    }
}
