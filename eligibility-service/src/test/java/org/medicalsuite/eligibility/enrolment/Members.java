package org.medicalsuite.eligibility.enrolment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.medicalsuite.eligibility.Door.today;

import java.time.LocalDate;
import org.medicalsuite.eligibility.sample.File834;

/** Members of L.A. Care, as files of the tests name them. */
final class Members {
    static final LocalDate BORN = LocalDate.of(1990, 5, 6);

    private Members() {}

    static File834 file(String name) {
        return new File834(name, today());
    }

    static File834 member(File834 file, String cin) {
        return file.member(cin, "FILE-TEST", "ANY", BORN)
                .coverage("304;01", LocalDate.of(2026, 1, 1), null)
                .aidCodes("M1;401", "19");
    }

    /** A file with this one member. */
    static String text(String name, String cin) {
        return new String(member(file(name), cin).end(), UTF_8);
    }
}
