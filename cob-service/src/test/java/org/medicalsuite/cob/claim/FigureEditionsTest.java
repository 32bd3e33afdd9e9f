package org.medicalsuite.cob.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medicalsuite.cob.reference.DatedFigure;
import org.medicalsuite.cob.reference.Figure;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.testing.RealServers;

/** A claim keeps the table of figures that it was worked out with; a row that is corrected later changes no replay. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(NeighbourServices.class)
class FigureEditionsTest {
    @Inject
    FigureEditions editions;

    @Inject
    StoredRows rows;

    @BeforeEach
    void quiet() {
        NeighbourServices.reset();
    }

    /** The table of a running service cannot be corrected; so the claim is told that it was worked out with another one. */
    @Test
    void a_replay_takes_the_figures_of_its_time_and_not_those_of_now() throws SQLException {
        var claim = SentClaims.send("state-feed", SentClaims.key(), supplies())
                .statusCode(201)
                .body("payment.payers.paid", hasItem("100.00"))
                .extract()
                .<String>path("number");
        SentClaims.replay(claim).body("identical", equalTo(true));

        var other = corrected(new BigDecimal("40.00"));
        editions.keep(other);
        rows.asOwner("""
                set session_replication_role = replica;
                update claim_adjudication set figure_edition = '%s' where claim_number = '%s';
                set session_replication_role = default""".formatted(other.edition(), claim));

        SentClaims.replay(claim)
                .statusCode(200)
                .body("identical", equalTo(false))
                .body("differences.findAll { it.path == '/calculation/payers/1/paid' }.replayed", hasItem("40.00"));
    }

    @Test
    void an_edition_comes_back_as_it_was_kept_and_only_once() {
        var figures = corrected(new BigDecimal("170.50"));
        editions.keep(figures);
        editions.keep(figures);
        var read = QuarkusTransaction.requiringNew().call(() -> editions.of(figures.edition()));
        assertThat(read.rows()).isEqualTo(figures.rows());
        assertThat(read.edition())
                .isEqualTo(figures.edition())
                .isNotEqualTo(Figures.committed().edition());
        assertThat(rows.number("select count(*) from figure_edition where edition = '" + figures.edition() + "'"))
                .isEqualTo(1);
    }

    @Test
    void a_claim_from_before_editions_were_kept_takes_the_figures_of_now() {
        assertThat(QuarkusTransaction.requiringNew().call(() -> editions.of(null)))
                .isSameAs(Figures.committed());
    }

    /** The committed table, with another monthly cap on incontinence supplies. */
    private static Figures corrected(BigDecimal cap) {
        return new Figures(Figures.committed().rows().stream()
                .map(row -> row.figure() == Figure.INCONTINENCE_MONTHLY_CAP
                        ? new DatedFigure(row.figure(), row.from(), row.to(), cap, row.mark(), row.source())
                        : row)
                .toList());
    }

    private static String supplies() {
        return """
                {"cin": "93000009A", "billingProvider": "1234567893", "serviceFrom": "2026-03-02",
                 "totalCharge": "120.00", "cms1500": {}, "incontinence": {"priorAuthorization": false, "patientAge": 40},
                 "payers": [{"id": "spn_7", "method": "PRIMARY"}, {"id": "medi-cal", "method": "MEDI_CAL"}],
                 "lines": [{"number": 1, "serviceCode": "T4521", "charge": "120.00", "terms": [
                   {"payer": "spn_7", "remitted": {"covered": false, "allowed": "0.00", "paid": "0.00"}},
                   {"payer": "medi-cal", "mediCal": {"rate": "100.00", "supply": "BRIEFS"}}]}]}""";
    }
}
