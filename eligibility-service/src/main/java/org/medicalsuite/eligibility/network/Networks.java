package org.medicalsuite.eligibility.network;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.medicalsuite.eligibility.network.ProviderPlans.Accepted;
import org.medicalsuite.eligibility.plan.lineup.PlanCodes;
import org.medicalsuite.eligibility.plan.lineup.PlanContacts;
import org.medicalsuite.kernel.County;
import org.medicalsuite.kernel.Npi;

/** Which plans a provider accepts, as known now. */
@ApplicationScoped
class Networks {
    private final AgroalDataSource dataSource;

    Networks(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Empty where no network file names the provider. */
    Optional<ProviderPlans> of(Npi npi, LocalDate on) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select name, kind, county, plan, lower(valid) as first, upper(valid) - 1 as last, file_id, line,
                            valid @> ?::date as in_force
                        from provider_network where npi = ? and upper_inf(known) order by county, plan, valid""")) {
            select.setObject(1, on);
            select.setString(2, npi.value());
            try (var row = select.executeQuery()) {
                var named = false;
                List<Accepted> accepted = new ArrayList<>();
                while (row.next()) {
                    named = true;
                    if (row.getBoolean("in_force")) {
                        accepted.add(accepted(row, on));
                    }
                }
                return named ? Optional.of(new ProviderPlans(npi, on, List.copyOf(accepted))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The provider's plans could not be read", e);
        }
    }

    private static Accepted accepted(ResultSet row, LocalDate on) throws SQLException {
        var plan = row.getString("plan");
        var feeForService = plan.equals(NetworkRow.FEE_FOR_SERVICE);
        var name = PlanCodes.find(plan, on).map(PlanCodes.PlanCode::plan);
        return new Accepted(
                County.ofCode(row.getString("county")),
                feeForService,
                feeForService ? null : plan,
                name.orElse(null),
                name.flatMap(known -> PlanContacts.find(known, on))
                        .map(PlanContacts.Contact::telephone)
                        .orElse(null),
                row.getString("name"),
                row.getString("kind"),
                row.getObject("first", LocalDate.class),
                row.getObject("last", LocalDate.class),
                new ProviderPlans.FileLine(row.getString("file_id"), row.getInt("line")));
    }
}
