package org.medicalsuite.eligibility.person;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.sendFile;
import static org.medicalsuite.eligibility.Door.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medicalsuite.eligibility.Rows;
import org.medicalsuite.eligibility.sample.File834;
import org.medicalsuite.kernel.testing.RealServers;

/** The database itself keeps history and refuses two truths, whatever a program does. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class HistoryTest {
    @Inject
    Rows rows;

    @BeforeEach
    void a_person_is_known() {
        sendFile(
                FEED,
                new File834("history", today())
                        .member("96000001A", "HISTORY", "ANY", LocalDate.of(1980, 1, 1))
                        .coverage("304;01", LocalDate.of(2026, 1, 1), null)
                        .aidCodes("M1;401", "19")
                        .end());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update eligibility_span set fact = '{}'",
                "update eligibility_span set valid = daterange('2020-01-01', null)",
                "update eligibility_span set known = tstzrange('2020-01-01', null)",
                "delete from eligibility_span",
                "truncate eligibility_span cascade",
                "update demographics set last_name = 'OTHER'",
                "delete from demographics",
                "delete from verification",
                "update verification set answer = ''",
                """
                insert into eligibility_span (person_id, kind, code, fact, valid, known, file_id, segment)
                select person_id, kind, code, '{}', daterange('2026-06-01', '2026-06-02'), known, file_id, segment
                from eligibility_span where kind = 'RESIDENCE' and upper_inf(known)""",
                """
                insert into eligibility_span (person_id, kind, code, fact, valid, known, file_id, segment)
                select person_id, kind, code, fact, 'empty', known, file_id, segment from eligibility_span"""
            })
    void the_database_refuses(String statement) {
        assertThatThrownBy(() -> rows.run(statement)).isInstanceOf(SQLException.class);
    }
}
