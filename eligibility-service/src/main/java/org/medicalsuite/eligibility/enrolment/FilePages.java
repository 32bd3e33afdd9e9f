package org.medicalsuite.eligibility.enrolment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists about files, a page at a time. */
public final class FilePages {
    private FilePages() {}

    /**
     * Files, the newest first.
     *
     * @param next what to send as {@code after} for the next page; null on the last
     */
    public record Files(
            List<EnrollmentFile> files, @Nullable String next) {}

    /**
     * What a full file was found to say, in the order of the CINs.
     *
     * @param next what to send as {@code after} for the next page; null on the last
     */
    public record Findings(
            List<FileFinding> findings, @Nullable String next) {}

    /**
     * Members that were set aside, in the order of the file.
     *
     * @param next what to send as {@code after} for the next page; null on the last
     */
    public record Quarantine(
            List<QuarantinedMember> members, @Nullable Integer next) {}

    /** The cursor behind a page: its last entry, or null where the page was not filled. */
    static <T> @Nullable T last(List<T> page, int limit) {
        return page.size() < limit ? null : page.getLast();
    }
}
