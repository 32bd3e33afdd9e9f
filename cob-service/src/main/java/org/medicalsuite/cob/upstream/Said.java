package org.medicalsuite.cob.upstream;

import org.jspecify.annotations.Nullable;

/** Parts of an answer that its contract lets be missing, and without which it says nothing. */
final class Said {
    private Said() {}

    /** The part. */
    static <T> T by(@Nullable T part) {
        if (part == null) {
            throw new Missing();
        }
        return part;
    }

    /** An answer lacks a part without which it says nothing. */
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
