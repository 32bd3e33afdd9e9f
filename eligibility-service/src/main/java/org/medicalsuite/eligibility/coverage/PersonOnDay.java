package org.medicalsuite.eligibility.coverage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.fact.KnownSpan;
import org.medicalsuite.eligibility.shareofcost.Clearance;
import org.medicalsuite.kernel.Cin;

/**
 * What is known of a person about one day.
 *
 * @param spans the facts that hold on the day
 * @param clearances what was cleared against the share of cost of the day's month, in the order of clearing
 */
public record PersonOnDay(
        Cin cin,
        LocalDate birthDate,
        @Nullable LocalDate deathDate,
        LocalDate day,
        List<KnownSpan> spans,
        List<Clearance> clearances) {

    /** The facts of a type, each with its span. */
    public <F extends Fact> List<Held<F>> all(Class<F> type) {
        return spans.stream()
                .filter(span -> type.isInstance(span.fact()))
                .map(span -> new Held<>(type.cast(span.fact()), Source.of(span)))
                .toList();
    }

    public <F extends Fact> Optional<Held<F>> first(Class<F> type) {
        return all(type).stream().findFirst();
    }

    /** A fact and where it is stored. */
    public record Held<F extends Fact>(F fact, Source source) {}
}
