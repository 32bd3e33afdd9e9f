package org.medicalsuite.eligibility.membership;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Cin;

/**
 * One act of enrolment, kept for good.
 *
 * @param hcpCode the plan joined, or else the plan left; null where the act concerns no plan
 * @param effective first day for which the act holds
 * @param inputs what was asked and looked at, as JSON
 * @param answer what was answered, as JSON
 */
public record EnrolmentRecord(
        String id,
        long personId,
        Cin cin,
        String county,
        @Nullable String hcpCode,
        LocalDate effective,
        String inputs,
        String answer) {

    /** What was done; its prefix begins the record's id. */
    public enum Kind {
        CHOICE("cho"),
        ASSIGNMENT("asg"),
        CHANGE("chg"),
        DISENROLMENT("dis"),
        EXEMPTION("mer"),
        CIRCUMSTANCE("cir");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }

        public String newId() {
            return Ids.next(prefix);
        }

        public boolean names(String id) {
            return id.startsWith(prefix + "_");
        }
    }

    /** Names of records: a prefix that says of what, and chance. */
    public static final class Ids {
        private Ids() {}

        public static String next(String prefix) {
            return prefix + "_" + UUID.randomUUID().toString().replace("-", "");
        }
    }
}
