package org.medicalsuite.eligibility.plan.lineup;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.reference.Dated;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;

/** Member-service telephones of plans ({@code reference/plan-contacts.csv}). */
public final class PlanContacts {
    /** Where people choose a plan, and where to ask when no plan's number is known. */
    public static final String HEALTH_CARE_OPTIONS = "Health Care Options";

    private static final List<Contact> CONTACTS = Tables.read(Contact.class, "plan-contacts");

    private static final List<String> HELPLINES =
            List.of(HEALTH_CARE_OPTIONS, "Health Care Options TTY", "Managed Care Ombudsman", "State Hearing");

    private PlanContacts() {}

    /** Telephones that are no plan's. */
    public static List<Contact> helplines(LocalDate on) {
        return HELPLINES.stream().flatMap(name -> find(name, on).stream()).toList();
    }

    public static Optional<Contact> find(String plan, LocalDate on) {
        return CONTACTS.stream()
                .filter(contact -> contact.plan().equals(plan) && contact.inForceOn(on))
                .findFirst();
    }

    /** A telephone of a plan. */
    public record Contact(
            String plan,
            String telephone,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Mark mark,
            String source) implements Dated {
        public Citation citation() {
            return new Citation(source, mark);
        }
    }
}
