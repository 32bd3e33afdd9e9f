package org.medicalsuite.eligibility.membership;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.medicalsuite.eligibility.assignment.PlanOption;
import org.medicalsuite.eligibility.person.KnownPerson;

/** The plans of a person's county, and for each whether the person may join. */
@ApplicationScoped
public class PlanOptions {
    private final Connections connections;

    public PlanOptions(Connections connections) {
        this.connections = connections;
    }

    /**
     * Every plan with its answer.
     *
     * @param person with everything that is known, because former coverage counts
     */
    public List<PlanOption> of(KnownPerson person, Standing standing, LocalDate effective) {
        return PlanOption.of(new PlanOption.Joining(
                standing.county(),
                standing.status(),
                () -> connections.kaiser(person, standing, effective),
                connections.matchingPlan(standing, effective).orElse(null),
                effective));
    }
}
