package org.medicalsuite.cob.claim;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.audit.AuditTrail;

/** What all payers have paid for one person in a run of days, over the claims that the caller may see. */
@ApplicationScoped
public class ClaimTotals {
    private static final String CURRENT = """
            with seen as (
                select claim.claim_number, version, charge_cents, patient_cents, write_off_cents
                from claim
                cross join lateral (select kind from claim_event
                    where claim_event.claim_number = claim.claim_number order by seq desc limit 1) latest
                cross join lateral (select * from claim_adjudication
                    where claim_adjudication.claim_number = claim.claim_number order by version desc limit 1) held
                where latest.kind = 'ADJUDICATED' and cin = ? and service_from between ? and ?
                    and %s)
            """.formatted(Visibility.CONDITION);

    private final AgroalDataSource dataSource;
    private final BenefitAccounts accounts;
    private final AuditTrail audit;

    public ClaimTotals(AgroalDataSource dataSource, BenefitAccounts accounts, AuditTrail audit) {
        this.dataSource = dataSource;
        this.accounts = accounts;
        this.audit = audit;
    }

    /** Asks for one person's totals; in a body, because a person's number does not belong into an address. */
    @Schema(name = "ClaimTotalsRequest")
    public record TotalsRequest(
            @NotNull(message = "is required") Cin cin,

            @NotNull(message = "is required") @Schema(description = "First day of service")
            LocalDate from,

            @NotNull(message = "is required") @Schema(description = "Last day of service")
            LocalDate thru) {}

    /**
     * Charge = all payments + patient liability + provider write-off.
     *
     * @param accounts reserves, deductibles and caps of periods that touch the days; null for a provider, which sees its
     *     own claims only
     */
    @Schema(name = "ClaimTotalsAnswer")
    public record TotalsAnswer(
            int claims,
            Money charge,
            List<PayerTotal> payers,
            Money patientLiability,
            Money providerWriteOff,
            @Nullable List<BenefitAccounts.Balance> accounts) {}

    /** What one payer has paid. */
    @Schema(name = "ClaimPayerTotal")
    public record PayerTotal(String payer, Money paid) {}

    /** Adds up the adjudicated claims; reversed, denied and pending ones do not count. */
    @Transactional
    public TotalsAnswer of(Caller caller, TotalsRequest asked) {
        var days = DateSpan.between(asked.from(), asked.thru());
        var answer = sums(caller, asked, payers(caller, asked));
        audit.record(
                caller,
                new AuditTrail.Entry("claim.totals", asked.cin(), null, "payment", answer.claims() + " claims"));
        return answer.claims() > 0 && (caller.is(Role.SYSTEM) || caller.is(Role.HEALTH_PLAN))
                ? new TotalsAnswer(
                        answer.claims(),
                        answer.charge(),
                        answer.payers(),
                        answer.patientLiability(),
                        answer.providerWriteOff(),
                        accounts.of(asked.cin(), days))
                : answer;
    }

    private TotalsAnswer sums(Caller caller, TotalsRequest asked, List<PayerTotal> payers) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(CURRENT + """
                        select count(*), coalesce(sum(charge_cents), 0), coalesce(sum(patient_cents), 0),
                            coalesce(sum(write_off_cents), 0) from seen""")) {
            bind(select, caller, asked);
            try (var row = select.executeQuery()) {
                row.next();
                return new TotalsAnswer(
                        row.getInt(1),
                        Money.ofCents(row.getLong(2)),
                        payers,
                        Money.ofCents(row.getLong(3)),
                        Money.ofCents(row.getLong(4)),
                        null);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A person's claims could not be added up", e);
        }
    }

    private List<PayerTotal> payers(Caller caller, TotalsRequest asked) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(CURRENT + """
                        select payer, sum(paid_cents) from seen join claim_payment using (claim_number, version)
                        group by payer order by payer""")) {
            bind(select, caller, asked);
            try (var row = select.executeQuery()) {
                var payers = new ArrayList<PayerTotal>();
                while (row.next()) {
                    payers.add(new PayerTotal(row.getString(1), Money.ofCents(row.getLong(2))));
                }
                return List.copyOf(payers);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What payers have paid could not be added up", e);
        }
    }

    private static void bind(PreparedStatement select, Caller caller, TotalsRequest asked) throws SQLException {
        select.setString(1, asked.cin().value());
        select.setObject(2, asked.from());
        select.setObject(3, asked.thru());
        Visibility.of(caller).bind(select, 4);
    }
}
