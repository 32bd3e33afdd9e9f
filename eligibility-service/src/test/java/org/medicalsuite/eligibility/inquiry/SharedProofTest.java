package org.medicalsuite.eligibility.inquiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.as;
import static org.medicalsuite.eligibility.Door.askByCin;
import static org.medicalsuite.eligibility.Door.sendFile;
import static org.medicalsuite.eligibility.Door.today;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicalsuite.eligibility.Rows;
import org.medicalsuite.eligibility.sample.File834;
import org.medicalsuite.kernel.testing.RealServers;

/** A proof keeps what it shares with others once, and gives back byte for byte what was answered. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class SharedProofTest {
    @Inject
    Rows rows;

    @BeforeEach
    void two_members_of_one_plan() {
        for (var cin : new String[] {"98700001A", "98700002C"}) {
            sendFile(
                    FEED,
                    new File834("shared " + cin, today())
                            .member(cin, "SHARED", "ANA", LocalDate.of(1980, 1, 1))
                            .coverage("304;01", today().withDayOfMonth(1), null)
                            .aidCodes("M1;401", "19")
                            .end());
        }
    }

    @Test
    void what_the_plan_does_not_pay_is_kept_once_for_everybody_of_the_county_and_day() {
        var first = answer("98700001A");
        var parts = rows.count("select count(*) from verification_part");
        var second = answer("98700002C");

        assertThat(rows.count("select count(*) from verification_part")).isEqualTo(parts);
        assertThat(rows.count("""
                select count(distinct part) from verification v join person p on p.id = v.person_id
                where p.cin in ('98700001A', '98700002C') and part_at > 0""")).isOne();
        assertThat(rows.count("select count(*) from verification where answer like '%CARVED_OUT%'"))
                .isZero();
        Stream.of(first, second).forEach(answer -> assertThat(proof(answer)).isEqualTo(answer));
    }

    @Test
    void the_answer_itself_is_whole() {
        askByCin(PROVIDER, "98700001A", today())
                .body("carveOuts.service", hasItem("DENTAL"))
                .body("carveOuts.basis.because", everyItem(containsString("is not part of the plan's contract")))
                .body("coverages.id", hasItem("medi-cal"));
    }

    @Test
    void the_place_of_a_part_is_counted_in_characters_as_the_database_counts() {
        var text = new AnswerText("[\uD83D\uDE00]", SharedPart.of("shared"), 3);

        assertThat(text.partAt()).isEqualTo(2);
        assertThat(text.whole()).isEqualTo("[\uD83D\uDE00shared]");
    }

    @Test
    void numbers_of_an_hour_begin_alike_and_go_on_by_chance() {
        var random = new SecureRandom();
        var noon = Instant.parse("2026-11-22T20:00:00Z");

        var one = Evc.draw(random, noon).value();
        var other = Evc.draw(random, noon.plusSeconds(3599)).value();

        assertThat(one).hasSize(10).startsWith(other.substring(0, 2)).isNotEqualTo(other);
        assertThat(Evc.draw(random, noon.plusSeconds(3600)).value().substring(0, 2))
                .isNotEqualTo(one.substring(0, 2));
    }

    private static String answer(String cin) {
        return askByCin(PROVIDER, cin, today()).statusCode(200).extract().asString();
    }

    private static String proof(String answer) {
        var evc = answer.replaceAll(".*\"evc\":\"([^\"]+)\".*", "$1");
        return as(PROVIDER)
                .get("/v1/eligibility-inquiries/" + evc)
                .then()
                .extract()
                .asString();
    }
}
