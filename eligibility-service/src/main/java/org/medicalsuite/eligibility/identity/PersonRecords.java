package org.medicalsuite.eligibility.identity;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.card.BenefitsCard;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.person.KnownPerson;
import org.medicalsuite.eligibility.person.People;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.audit.AuditTrail;
import org.medicalsuite.kernel.time.Clocks;

/** Looks a person's record up with its history: a county its residents of today, those who check anybody. */
@ApplicationScoped
public class PersonRecords {
    private final AgroalDataSource dataSource;
    private final People people;
    private final AuditTrail audit;
    private final Clock clock;

    PersonRecords(AgroalDataSource dataSource, People people, AuditTrail audit, Clock clock) {
        this.dataSource = dataSource;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Optional<PersonRecord> find(Caller caller, Cin cin) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            var live = people.byCin(cin, LocalDate.ofInstant(now, Clocks.CALIFORNIA), now).stream()
                    .filter(person -> !caller.is(Role.COUNTY_WORKER) || isResident(caller, person))
                    .findFirst();
            audit.record(
                    caller,
                    new AuditTrail.Entry(
                            "person.read", cin, null, "operations", live.isPresent() ? "FOUND" : "NOT_FOUND"));
            return live.isPresent() ? Optional.of(read(live.get())) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("The record could not be read", e);
        }
    }

    private static boolean isResident(Caller caller, KnownPerson person) {
        return person.spans().stream()
                .anyMatch(span -> span.fact() instanceof Fact.Residence(var county)
                        && caller.counties().contains(county));
    }

    private PersonRecord read(KnownPerson live) throws SQLException {
        var frozen = new ArrayList<PersonRecord.FrozenCin>();
        var known = new ArrayList<PersonRecord.Known>();
        try (var connection = dataSource.getConnection()) {
            try (var select = connection.prepareStatement("""
                    select p.cin, lower(m.known) as since from person_merge m join person p on p.id = m.frozen_id
                    where m.live_id = ? and upper_inf(m.known) order by p.cin""")) {
                select.setLong(1, live.id());
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        frozen.add(new PersonRecord.FrozenCin(new Cin(row.getString("cin")), instant(row, "since")));
                    }
                }
            }
            try (var select = connection.prepareStatement("""
                    select p.cin, d.*, lower(d.known) as since, upper(d.known) as until
                    from demographics d join person p on p.id = d.person_id
                    where d.person_id = ? or d.person_id in (
                        select frozen_id from person_merge where live_id = ? and upper_inf(known))
                    order by d.person_id <> ?, lower(d.known) desc""")) {
                for (int i = 1; i <= 3; i++) {
                    select.setLong(i, live.id());
                }
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        known.add(known(row));
                    }
                }
            }
        }
        return new PersonRecord(live.cin(), List.copyOf(frozen), List.copyOf(known));
    }

    private static PersonRecord.Known known(ResultSet row) throws SQLException {
        var cin = new Cin(row.getString("cin"));
        var until = row.getObject("until", OffsetDateTime.class);
        return new PersonRecord.Known(
                cin,
                instant(row, "since"),
                until == null ? null : until.toInstant(),
                row.getString("last_name"),
                row.getString("first_name"),
                row.getString("middle_name"),
                row.getObject("birth_date", LocalDate.class),
                row.getString("sex"),
                row.getObject("death_date", LocalDate.class),
                card(cin, row.getString("card_check_digit"), row.getObject("card_issued", LocalDate.class)));
    }

    private static PersonRecord.@Nullable Card card(Cin cin, @Nullable String checkDigit, @Nullable LocalDate issued) {
        if (issued == null) {
            return null;
        }
        return new PersonRecord.Card(
                checkDigit == null
                        ? null
                        : BenefitsCard.of(cin, checkDigit, issued).number(),
                issued);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
