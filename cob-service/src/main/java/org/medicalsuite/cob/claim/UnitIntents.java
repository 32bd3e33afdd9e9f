package org.medicalsuite.cob.claim;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Npi;
import org.medicalsuite.kernel.TarNumber;

/**
 * What is wanted of tar-service and what came of it. An intent is committed before tar-service is asked; whoever asks
 * leases it for a while, so that a process that dies leaves it to the next one, and no two ask at once for long.
 */
@ApplicationScoped
public class UnitIntents {
    private static final String COLUMNS = """
            draw_id, kind, claim_number, tar_number, tar_line, pricing_indicator, service_code, provider_npi, units,
            service_date""";

    private final AgroalDataSource dataSource;
    private final ClaimJson json;

    public UnitIntents(AgroalDataSource dataSource, ClaimJson json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /** What came of an intent, as it is stored. */
    @Schema(name = "UnitOutcome")
    public enum Outcome {
        DRAWN,
        RETURNED,
        REFUSED
    }

    /** An intent whose outcome is known. */
    record Settled(UnitIntent intent, Outcome outcome, Basis basis) {}

    /** Keeps intents, leased to the process that writes them. */
    @Transactional(Transactional.TxType.MANDATORY)
    void intend(List<UnitIntent> intents, Duration lease) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("insert into unit_intent (" + COLUMNS
                        + ", leased_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, clock_timestamp() + ?::interval)")) {
            for (var intent : intents) {
                insert.setString(1, intent.drawId());
                insert.setString(2, intent.kind().name());
                insert.setString(3, intent.claim().value());
                insert.setString(4, intent.tar().value());
                insert.setInt(5, intent.tarLine());
                insert.setString(6, intent.pricingIndicator());
                insert.setString(7, intent.serviceCode());
                insert.setString(8, intent.provider().value());
                insert.setInt(9, intent.units());
                insert.setObject(10, intent.serviceDate());
                insert.setString(11, lease.toString());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("What is wanted of a TAR could not be stored", e);
        }
    }

    /** Leases intents that somebody left behind; what another process is looking at is passed over. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<UnitIntent> leaseLeftBehind(int atMost, Duration lease) {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("""
                        update unit_intent set leased_until = clock_timestamp() + ?::interval
                        where (draw_id, kind) in (
                            select draw_id, kind from unit_intent
                            where not done and leased_until < clock_timestamp()
                            order by leased_until limit ? for update skip locked)
                        returning\s""" + COLUMNS)) {
            update.setString(1, lease.toString());
            update.setInt(2, atMost);
            try (var row = update.executeQuery()) {
                return intents(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Intents left behind could not be leased", e);
        }
    }

    /** Lets an unanswered intent go, to be asked again after a while. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void release(UnitIntent intent, Duration after) {
        try (var connection = dataSource.getConnection();
                var update = connection.prepareStatement("""
                        update unit_intent set leased_until = clock_timestamp() + ?::interval
                        where draw_id = ? and kind = ? and not done""")) {
            update.setString(1, after.toString());
            update.setString(2, intent.drawId());
            update.setString(3, intent.kind().name());
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("An intent could not be released", e);
        }
    }

    /** Keeps what came of an intent; the first who says it is believed, as tar-service says the same to all. */
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(UnitIntent intent, Outcome outcome, Basis basis) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        with done as (
                            update unit_intent set done = true where draw_id = ? and kind = ? and not done
                            returning draw_id, kind)
                        insert into unit_outcome (draw_id, kind, outcome, basis)
                        select draw_id, kind, ?, ?::json from done""")) {
            insert.setString(1, intent.drawId());
            insert.setString(2, intent.kind().name());
            insert.setString(3, outcome.name());
            insert.setString(4, json.write(basis));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("What came of an intent could not be stored", e);
        }
    }

    /** A claim's intents whose outcome is not known. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<UnitIntent> open(ClaimNumber claim) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select " + COLUMNS
                        + " from unit_intent where claim_number = ? and not done order by draw_id, kind")) {
            select.setString(1, claim.value());
            try (var row = select.executeQuery()) {
                return intents(row);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A claim's intents could not be read", e);
        }
    }

    /** A claim's intents whose outcome is known. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Settled> settled(ClaimNumber claim) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select " + COLUMNS + """
                        , outcome, basis from unit_intent join unit_outcome using (draw_id, kind)
                        where claim_number = ? order by draw_id, kind""")) {
            select.setString(1, claim.value());
            try (var row = select.executeQuery()) {
                var settled = new ArrayList<Settled>();
                while (row.next()) {
                    settled.add(new Settled(
                            intent(row),
                            Outcome.valueOf(row.getString("outcome")),
                            json.read(row.getString("basis"), Basis.class)));
                }
                return List.copyOf(settled);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What came of a claim's intents could not be read", e);
        }
    }

    private static List<UnitIntent> intents(ResultSet row) throws SQLException {
        var intents = new ArrayList<UnitIntent>();
        while (row.next()) {
            intents.add(intent(row));
        }
        return List.copyOf(intents);
    }

    private static UnitIntent intent(ResultSet row) throws SQLException {
        return new UnitIntent(
                row.getString("draw_id"),
                UnitIntent.Kind.valueOf(row.getString("kind")),
                new ClaimNumber(row.getString("claim_number")),
                new TarNumber(row.getString("tar_number")),
                row.getInt("tar_line"),
                row.getString("pricing_indicator"),
                row.getString("service_code"),
                new Npi(row.getString("provider_npi")),
                row.getInt("units"),
                row.getObject("service_date", LocalDate.class));
    }
}
