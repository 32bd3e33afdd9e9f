package org.medicalsuite.eligibility.clearance;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.Npi;

/**
 * The ledger's tables. Whoever counts something holds the row of the case and month until the commit, so that two at
 * once wait for each other; the database itself refuses a balance below zero or above the amount.
 */
@ApplicationScoped
class ShareOfCostLedger {
    private static final String COLUMNS = """
            c.number, c.case_number, c.month, c.service_date, c.procedure_code, c.npi, c.billed_cents, c.counted_cents,
            c.reverses, c.reason, c.at, c.entered_by, c.person_id, p.cin""";

    private final AgroalDataSource dataSource;

    ShareOfCostLedger(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Opens and locks a case's month; an amount below what is cleared already is not taken over. */
    @Transactional(Transactional.TxType.MANDATORY)
    Month open(String caseNumber, LocalDate month, Money amount) throws SQLException {
        try (var connection = dataSource.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into share_of_cost_month as m (case_number, month, amount_cents) values (?, ?, ?)
                        on conflict (case_number, month) do update
                            set amount_cents = greatest(excluded.amount_cents, m.cleared_cents)
                        returning amount_cents, cleared_cents""")) {
            upsert.setString(1, caseNumber);
            upsert.setObject(2, month);
            upsert.setLong(3, amount.cents());
            return month(upsert.executeQuery());
        }
    }

    /** Locks the month of a clearance and says how it stands. */
    @Transactional(Transactional.TxType.MANDATORY)
    Month lock(StoredClearance clearance) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select amount_cents, cleared_cents from share_of_cost_month
                        where case_number = ? and month = ? for update""")) {
            select.setString(1, clearance.caseNumber());
            select.setObject(2, clearance.month());
            return month(select.executeQuery());
        }
    }

    private static Month month(ResultSet row) throws SQLException {
        try (row) {
            row.next();
            return new Month(Money.ofCents(row.getLong(1)), Money.ofCents(row.getLong(2)));
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(StoredClearance clearance, long person, String enteredBy) throws SQLException {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into share_of_cost_clearance (number, case_number, month, service_date, procedure_code,
                            npi, billed_cents, counted_cents, reverses, reason, at, entered_by, person_id)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, clearance.number());
            insert.setString(2, clearance.caseNumber());
            insert.setObject(3, clearance.month());
            insert.setObject(4, clearance.serviceDate());
            insert.setString(5, clearance.procedure());
            insert.setString(6, clearance.npi() == null ? null : clearance.npi().value());
            insert.setLong(7, clearance.billed().cents());
            insert.setLong(8, clearance.counted().cents());
            insert.setString(9, clearance.reverses());
            insert.setString(
                    10, clearance.reason() == null ? null : clearance.reason().name());
            insert.setTimestamp(11, Timestamp.from(clearance.at()));
            insert.setString(12, enteredBy);
            insert.setLong(13, person);
            insert.executeUpdate();
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Entered> find(String number) throws SQLException {
        return read("where c.number = ?", number).stream().findFirst();
    }

    @Transactional(Transactional.TxType.MANDATORY)
    boolean isReversed(String number) throws SQLException {
        return !read("where c.reverses = ?", number).isEmpty();
    }

    /** All rows of a case's month that were there at an instant, reversals included, in their order. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Entered> of(String caseNumber, LocalDate month, Instant knownAt) throws SQLException {
        return read(
                "where c.case_number = ? and c.month = ? and c.at <= ?",
                caseNumber,
                month,
                OffsetDateTime.ofInstant(knownAt, ZoneOffset.UTC));
    }

    /** The share of cost of the people whose own case it is; the amount learned last where files disagree. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Money> amountOf(String caseNumber, LocalDate day, Instant knownAt) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select fact ->> 'amount' from eligibility_span
                        where kind = 'SHARE_OF_COST' and fact -> 'caseNumbers' ->> 0 = ? and valid @> ?::date
                            and known @> ?::timestamptz
                        order by lower(known) desc, id desc limit 1""")) {
            select.setString(1, caseNumber);
            select.setObject(2, day);
            select.setTimestamp(3, Timestamp.from(knownAt));
            try (var row = select.executeQuery()) {
                return row.next() ? Optional.of(Money.parse(row.getString(1))) : Optional.empty();
            }
        }
    }

    private List<Entered> read(String where, Object... values) throws SQLException {
        var rows = new ArrayList<Entered>();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select " + COLUMNS
                        + " from share_of_cost_clearance c join person p on p.id = c.person_id " + where
                        + " order by c.id")) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(new Entered(
                            clearance(row),
                            row.getString("entered_by"),
                            row.getLong("person_id"),
                            new Cin(row.getString("cin"))));
                }
            }
        }
        return List.copyOf(rows);
    }

    private static StoredClearance clearance(ResultSet row) throws SQLException {
        var npi = row.getString("npi");
        var reason = row.getString("reason");
        return new StoredClearance(
                row.getString("number"),
                row.getString("case_number"),
                row.getObject("month", LocalDate.class),
                row.getObject("service_date", LocalDate.class),
                row.getString("procedure_code"),
                npi == null ? null : new Npi(npi),
                Money.ofCents(row.getLong("billed_cents")),
                Money.ofCents(row.getLong("counted_cents")),
                row.getString("reverses"),
                reason == null ? null : ReversalRequest.Why.valueOf(reason),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /** A case's month: its share of cost, and what of it is cleared. */
    record Month(Money amount, Money cleared) {}

    /** A row with who entered it and for whom. */
    record Entered(StoredClearance clearance, String by, long person, Cin cin) {}
}
