package org.medicalsuite.cob.claim;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Npi;
import org.medicalsuite.kernel.Role;

/**
 * Who sees which claims. To everybody else they do not exist, and the statements are the same: what is not the caller's is
 * left out by the database, so that it takes no longer to answer and nothing of it is held.
 *
 * @param all whether every claim is seen
 * @param npis the providers whose claims are seen
 * @param plans the plans whose members' claims are seen
 * @param person whose claims are seen; null for nobody's in particular
 */
record Visibility(
        boolean all,
        List<String> npis,
        Collection<String> plans,
        @Nullable Cin person) {
    /** A condition on the table {@code claim}. */
    static final String CONDITION = "(? or claim.provider_npi = any(?) or claim.plan_code = any(?) or claim.cin = ?)";

    /** For the service itself. */
    static final Visibility EVERYTHING = new Visibility(true, List.of(), List.of(), null);

    /** The state's own systems see all, a provider its own NPIs', a health plan its own members'. */
    static Visibility of(Caller caller) {
        return new Visibility(
                caller.is(Role.SYSTEM),
                caller.is(Role.PROVIDER)
                        ? caller.npis().stream().map(Npi::value).toList()
                        : List.of(),
                caller.is(Role.HEALTH_PLAN) ? caller.plans() : List.of(),
                null);
    }

    /** One person's claims. */
    static Visibility of(Cin person) {
        return new Visibility(false, List.of(), List.of(), person);
    }

    /** Binds the {@link #CONDITION} from a parameter on, and returns the place of the next. */
    int bind(PreparedStatement statement, int from) throws SQLException {
        var connection = statement.getConnection();
        statement.setBoolean(from, all);
        statement.setArray(from + 1, connection.createArrayOf("text", npis.toArray()));
        statement.setArray(from + 2, connection.createArrayOf("text", plans.toArray()));
        statement.setString(from + 3, person == null ? null : person.value());
        return from + 4;
    }

    /** Who sees a claim may submit it. */
    static boolean maySubmit(Caller caller, ClaimRequest claim, CoverageAnswer coverage) {
        var sees = of(caller);
        return sees.all
                || sees.npis.contains(claim.billingProvider().value())
                || (coverage.planCode() != null && sees.plans.contains(coverage.planCode()));
    }
}
