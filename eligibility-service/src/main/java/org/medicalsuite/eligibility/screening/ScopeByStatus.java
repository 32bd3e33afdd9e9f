package org.medicalsuite.eligibility.screening;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.aidcode.Scope;
import org.medicalsuite.eligibility.reference.Dated;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;

/**
 * The scope of a person without satisfactory immigration status: full where the state's extensions reach the age, and
 * since 2026 only for adults who had it already.
 *
 * @param dental whether non-emergency dental care is included
 */
public record ScopeByStatus(Scope scope, boolean dental, Basis basis) {
    private static final List<Extension> EXTENSIONS = Tables.read(Extension.class, "full-scope-regardless-of-status");
    private static final List<Freeze> FREEZES = Tables.read(Freeze.class, "full-scope-freeze");

    /**
     * A person without satisfactory status.
     *
     * @param continuouslyEnrolled in full scope without a gap since before the freeze
     */
    public record Applicant(int age, boolean pregnant, LocalDate application, boolean continuouslyEnrolled) {}

    public static ScopeByStatus of(Applicant applicant, LocalDate on) {
        for (var freeze : FREEZES) {
            if (freeze.inForceOn(on) && applicant.age() >= freeze.minimumAge() && !applicant.pregnant()) {
                return underFreeze(applicant, freeze, on);
            }
        }
        return EXTENSIONS.stream()
                .filter(row ->
                        row.inForceOn(on) && applicant.age() >= row.minimumAge() && applicant.age() <= row.maximumAge())
                .findFirst()
                .map(row -> new ScopeByStatus(
                        Scope.FULL,
                        true,
                        new Basis(
                                "FULL_SCOPE_REGARDLESS_OF_STATUS",
                                "Age %d, extended to %d to %d"
                                        .formatted(applicant.age(), row.minimumAge(), row.maximumAge()),
                                new Citation(row.source(), row.mark()))))
                .orElse(new ScopeByStatus(
                        Scope.RESTRICTED,
                        false,
                        new Basis(
                                "NO_EXTENSION_FOR_AGE",
                                "No extension of full scope reaches age %d on %s".formatted(applicant.age(), on),
                                Citation.found("WIC 14007.8"))));
    }

    private static ScopeByStatus underFreeze(Applicant applicant, Freeze freeze, LocalDate on) {
        var from = freeze.from();
        var keeps = applicant.continuouslyEnrolled()
                && from != null
                && applicant.application().isBefore(from);
        return new ScopeByStatus(
                keeps ? Scope.FULL : Scope.RESTRICTED,
                keeps && !on.isAfter(freeze.dentalEnds()),
                new Basis(
                        keeps ? "FULL_SCOPE_KEPT_BY_RENEWING" : "FULL_SCOPE_FROZEN",
                        keeps
                                ? "Enrolled without a gap since before the freeze"
                                : "Applied after the freeze began, or lost full scope",
                        new Citation(freeze.source(), freeze.mark())));
    }

    /** Ages that have full scope whatever the status. */
    public record Extension(
            int minimumAge,
            int maximumAge,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Mark mark,
            String source) implements Dated {}

    /**
     * A stop to new full-scope enrolment.
     *
     * @param dentalEnds last day of non-emergency dental care for those who keep full scope
     */
    public record Freeze(
            int minimumAge,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            LocalDate dentalEnds,
            Mark mark,
            String source)
            implements Dated {}
}
