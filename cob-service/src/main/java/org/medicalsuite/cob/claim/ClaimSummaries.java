package org.medicalsuite.cob.claim;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.cob.claim.ClaimSummary.PayerPayment;
import org.medicalsuite.cob.claim.ClaimSummary.Payment;
import org.medicalsuite.cob.claim.life.ClaimEvent;
import org.medicalsuite.cob.claim.life.ClaimLife;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.Npi;

/** Claims as they stand, for answers and lists; read in one statement, which needs no transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class ClaimSummaries {
    private static final String SELECT = """
            select claim.claim_number, received_at, cin, provider_npi, service_from, service_thru, evc,
                latest.kind, latest.body, version, charge_cents, patient_cents, write_off_cents, payers, methods, paid
            from claim
            cross join lateral (select kind, body from claim_event
                where claim_event.claim_number = claim.claim_number order by seq desc limit 1) latest
            left join lateral (select * from claim_adjudication where latest.kind = 'ADJUDICATED'
                and claim_adjudication.claim_number = claim.claim_number order by version desc limit 1) adjudication
                on true
            left join lateral (select array_agg(payer order by position) as payers,
                    array_agg(method order by position) as methods, array_agg(paid_cents order by position) as paid
                from claim_payment where claim_payment.claim_number = adjudication.claim_number
                and claim_payment.version = adjudication.version) payment on true
            """;

    private final AgroalDataSource dataSource;
    private final ClaimJson json;

    public ClaimSummaries(AgroalDataSource dataSource, ClaimJson json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** A claim whose visibility has been looked at already. */
    Optional<ClaimSummary> find(ClaimNumber number) {
        return select("where claim.claim_number = ?", select -> select.setString(1, number.value())).stream()
                .findFirst();
    }

    /** The claims that the caller may see, behind a number, in the order in which they came in. */
    List<ClaimSummary> visible(Caller caller, @Nullable ClaimNumber after, int atMost) {
        return select(
                "where " + Visibility.CONDITION + " and claim.claim_number > ? order by claim.claim_number limit ?",
                select -> {
                    int next = Visibility.of(caller).bind(select, 1);
                    select.setString(next++, after == null ? "" : after.value());
                    select.setInt(next, atMost);
                });
    }

    private List<ClaimSummary> select(String condition, Binding binding) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(SELECT + condition)) {
            binding.bind(select);
            try (var row = select.executeQuery()) {
                var claims = new ArrayList<ClaimSummary>();
                while (row.next()) {
                    claims.add(summary(row));
                }
                return List.copyOf(claims);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Claims could not be read", e);
        }
    }

    private ClaimSummary summary(ResultSet row) throws SQLException {
        var state = ClaimLife.stateAfter(
                json.event(ClaimEvent.Milestone.valueOf(row.getString("kind")), row.getString("body")));
        return new ClaimSummary(
                new ClaimNumber(row.getString("claim_number")),
                ClaimStore.instant(row, "received_at"),
                new Cin(row.getString("cin")),
                new Npi(row.getString("provider_npi")),
                row.getObject("service_from", LocalDate.class),
                row.getObject("service_thru", LocalDate.class),
                row.getString("evc"),
                state.name(),
                ClaimSummary.liability(state),
                ClaimSummary.reasons(state),
                row.getArray("payers") == null ? null : payment(row));
    }

    private static Payment payment(ResultSet row) throws SQLException {
        var payers = (String[]) row.getArray("payers").getArray();
        var methods = (String[]) row.getArray("methods").getArray();
        var paid = (Long[]) row.getArray("paid").getArray();
        var payments = new ArrayList<PayerPayment>(payers.length);
        for (int k = 0; k < payers.length; k++) {
            payments.add(new PayerPayment(payers[k], methods[k], Money.ofCents(paid[k])));
        }
        return new Payment(
                row.getInt("version"),
                Money.ofCents(row.getLong("charge_cents")),
                List.copyOf(payments),
                Money.ofCents(row.getLong("patient_cents")),
                Money.ofCents(row.getLong("write_off_cents")));
    }

    @FunctionalInterface
    private interface Binding {
        void bind(PreparedStatement select) throws SQLException;
    }
}
