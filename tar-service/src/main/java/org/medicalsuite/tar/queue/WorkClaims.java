package org.medicalsuite.tar.queue;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Npi;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.tar.deadline.Programme;

/** Gives each consultant a request of its own to work on; a claim that is not used up in time is free again. */
@ApplicationScoped
public class WorkClaims {
    private static final String NEXT = """
            select o.tar_number from open_line o join tar t using (tar_number)
            where o.status <> 'DEFERRED' and o.programme = ? and (o.plan_code is null or o.plan_code = any(?))
              and (?::text is null or o.category = ?)
              and (?::text is null or o.field_office = ?) and t.submitted_by <> ? and o.submitting_npi <> all(?)
              and (?::text is null or o.tar_number = ?)
              and not exists (select 1 from work_claim c where c.tar_number = o.tar_number and c.expires_at > ?
                  and (?::text is null or c.claimed_by <> ?))
            order by o.due, o.tar_number, o.line limit 1 for no key update of t skip locked""";

    private final AgroalDataSource dataSource;
    private final AuditTrail audit;
    private final Clock clock;
    private final Duration lasts;

    public WorkClaims(
            AgroalDataSource dataSource,
            AuditTrail audit,
            Clock clock,
            @ConfigProperty(name = "suite.tar.work-claim-lasts") Duration lasts) {
        this.dataSource = dataSource;
        this.audit = audit;
        this.clock = clock;
        this.lasts = lasts;
    }

    /** A request that its holder alone decides until the claim expires. */
    public record Claimed(TarNumber tarNumber, Instant expiresAt) {}

    /**
     * Claims what is due first among what nobody has claimed, or a certain request, which stays the caller's where it
     * was; empty where nothing waits.
     */
    @Transactional
    public Optional<Claimed> claim(Caller caller, QueueFilter filter, @Nullable TarNumber wanted) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (var connection = dataSource.getConnection()) {
            var found = free(connection, caller, filter, wanted, now);
            while (found.isPresent()) {
                var claimed = hold(connection, found.get(), caller, wanted != null, now);
                if (claimed.isPresent()) {
                    audit.record(
                            caller,
                            new AuditTrail.Entry("tar.claim", null, found.get().value(), "operations", "claimed"));
                    return claimed;
                }
                // Somebody else's claim was committed after we looked; look again.
                found = free(connection, caller, filter, wanted, now);
            }
            return Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("No request could be claimed", e);
        }
    }

    private static Optional<TarNumber> free(
            Connection connection, Caller caller, QueueFilter filter, @Nullable TarNumber wanted, Instant now)
            throws SQLException {
        var programme = caller.is(Role.STATE_CONSULTANT) ? Programme.FEE_FOR_SERVICE : Programme.PLAN;
        try (var select = connection.prepareStatement(NEXT)) {
            select.setString(1, programme.name());
            select.setArray(2, connection.createArrayOf("text", caller.plans().toArray()));
            var category = filter.category() == null ? null : filter.category().name();
            select.setString(3, category);
            select.setString(4, category);
            select.setString(5, filter.office());
            select.setString(6, filter.office());
            select.setString(7, caller.subject());
            select.setArray(
                    8,
                    connection.createArrayOf(
                            "text", caller.npis().stream().map(Npi::value).toArray()));
            var number = wanted == null ? null : wanted.value();
            select.setString(9, number);
            select.setString(10, number);
            select.setObject(11, now.atOffset(ZoneOffset.UTC));
            select.setString(12, number);
            select.setString(13, caller.subject());
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(new TarNumber(row.getString(1))) : Optional.empty();
            }
        }
    }

    private Optional<Claimed> hold(Connection connection, TarNumber number, Caller caller, boolean anew, Instant now)
            throws SQLException {
        try (var upsert = connection.prepareStatement("""
                insert into work_claim as held (tar_number, claimed_by, expires_at) values (?, ?, ?)
                on conflict (tar_number) do update
                    set claimed_by = excluded.claimed_by, expires_at = excluded.expires_at
                    where held.expires_at <= ? or (? and held.claimed_by = excluded.claimed_by)
                returning expires_at""")) {
            upsert.setString(1, number.value());
            upsert.setString(2, caller.subject());
            upsert.setObject(3, now.plus(lasts).atOffset(ZoneOffset.UTC));
            upsert.setObject(4, now.atOffset(ZoneOffset.UTC));
            upsert.setBoolean(5, anew);
            try (var row = upsert.executeQuery()) {
                return row.next()
                        ? Optional.of(new Claimed(
                                number, row.getObject(1, OffsetDateTime.class).toInstant()))
                        : Optional.empty();
            }
        }
    }

    /** Gives a request back; false where the caller has not claimed it. */
    @Transactional
    public boolean release(Caller caller, TarNumber number) {
        try (var connection = dataSource.getConnection();
                var delete =
                        connection.prepareStatement("delete from work_claim where tar_number = ? and claimed_by = ?")) {
            delete.setString(1, number.value());
            delete.setString(2, caller.subject());
            if (delete.executeUpdate() != 1) {
                return false;
            }
            audit.record(caller, new AuditTrail.Entry("tar.claim", null, number.value(), "operations", "released"));
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("The claim could not be released", e);
        }
    }

    /** Whether somebody else works on the request now. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean heldByAnother(Caller caller, TarNumber number) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "select 1 from work_claim where tar_number = ? and claimed_by <> ? and expires_at > ?")) {
            select.setString(1, number.value());
            select.setString(2, caller.subject());
            select.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            try (var row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Claims could not be read", e);
        }
    }
}
