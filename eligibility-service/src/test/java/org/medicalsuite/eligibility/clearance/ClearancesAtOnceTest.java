package org.medicalsuite.eligibility.clearance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.medicalsuite.eligibility.Door.OTHER_PROVIDER;
import static org.medicalsuite.eligibility.Door.PROVIDER;
import static org.medicalsuite.eligibility.Door.askByCin;
import static org.medicalsuite.eligibility.Door.today;
import static org.medicalsuite.eligibility.clearance.Cases.NPI;
import static org.medicalsuite.eligibility.clearance.Cases.OTHER_NPI;
import static org.medicalsuite.eligibility.clearance.Cases.bill;
import static org.medicalsuite.eligibility.clearance.Cases.clear;
import static org.medicalsuite.eligibility.clearance.Cases.read;
import static org.medicalsuite.eligibility.clearance.Cases.reverse;
import static org.medicalsuite.eligibility.clearance.Cases.unmet;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medicalsuite.eligibility.Rows;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.Npi;
import org.medicalsuite.kernel.Role;
import org.medicalsuite.kernel.testing.RealServers;

/** Two at once, one twice, and a process that dies in between. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
class ClearancesAtOnceTest {
    @Inject
    Rows rows;

    @Inject
    Clearing clearing;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void of_many_bills_at_once_exactly_the_share_of_cost_is_counted() throws Exception {
        var cin = "97200001A";
        unmet(cin, "1000", "19;17;7200001;0;01");

        var outcomes = atOnce(IntStream.range(0, 30)
                .<Callable<String>>mapToObj(i -> () -> (i % 2 == 0
                                ? clear(PROVIDER, NPI, cin, "70.00")
                                : clear(OTHER_PROVIDER, OTHER_NPI, cin, "70.00"))
                        .extract()
                        .path("outcome"))
                .toList());

        assertThat(outcomes).filteredOn("PARTLY_CLEARED"::equals).hasSize(14);
        assertThat(outcomes).filteredOn("CLEARED"::equals).hasSize(1);
        assertThat(outcomes).filteredOn("ALREADY_MET"::equals).hasSize(15);
        assertThat(rows.count("select cleared_cents from share_of_cost_month where case_number = '191772000010'"))
                .isEqualTo(100_000);
        assertThat(rows.count(
                        "select sum(counted_cents) from share_of_cost_clearance where case_number = '191772000010'"))
                .isEqualTo(100_000);
        askByCin(PROVIDER, cin, today()).body("outcome", equalTo("COVERED"));
    }

    @Test
    void reversals_and_clearances_at_once_end_at_their_sum_and_each_clearance_is_taken_back_once() throws Exception {
        var cin = "97200002A";
        unmet(cin, "1000", "19;17;7200002;0;01");
        var numbers = IntStream.range(0, 5)
                .mapToObj(_ -> clear(PROVIDER, NPI, cin, "100.00").extract().<String>path("clearance.number"))
                .toList();

        var outcomes = atOnce(IntStream.range(0, 20)
                .<Callable<String>>mapToObj(i -> () -> (i % 2 == 0
                                ? reverse(PROVIDER, numbers.get(i / 4))
                                : clear(OTHER_PROVIDER, OTHER_NPI, cin, "30.00"))
                        .extract()
                        .path("outcome"))
                .toList());

        assertThat(outcomes).filteredOn("REVERSED"::equals).hasSize(5);
        assertThat(outcomes).filteredOn("ALREADY_REVERSED"::equals).hasSize(5);
        read(PROVIDER, cin).body("cases[0].remaining", equalTo("700.00"));
    }

    @Test
    void a_repeated_request_clears_once_also_when_both_come_at_once() throws Exception {
        var cin = "97200003A";
        unmet(cin, "300", "19;17;7200003;0;01");

        var answers = atOnce(IntStream.range(0, 8)
                .<Callable<String>>mapToObj(_ -> () -> clear(PROVIDER, "the-same-key", bill(cin, "50.00", NPI))
                        .statusCode(201)
                        .extract()
                        .path("clearance.number"))
                .toList());

        assertThat(Set.copyOf(answers)).hasSize(1);
        read(PROVIDER, cin).body("cases[0].remaining", equalTo("250.00"));
        clear(PROVIDER, "the-same-key", bill(cin, "60.00", NPI)).statusCode(422);
    }

    @Test
    void a_process_that_dies_before_the_commit_leaves_nothing_and_the_repeat_clears_once() {
        var cin = "97200004A";
        unmet(cin, "300", "19;17;7200004;0;01");
        var caller = new Caller("dies", "dies", Set.of(Role.PROVIDER), Set.of(new Npi(NPI)), Set.of(), Set.of());
        var request = new ClearanceRequest(new Cin(cin), null, today(), null, Money.parse("50.00"), new Npi(NPI));
        var before = rows.all();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(() -> {
                    clearing.clear(caller, "dies", request);
                    return cutConnection();
                }))
                .isInstanceOf(RuntimeException.class);

        assertThat(rows.all()).isEqualTo(before);
        assertThat(rows.count("select count(*) from idempotent_answer where client = 'dies/dies'"))
                .isZero();
        assertThat(clearing.clear(caller, "dies", request).remaining()).isEqualTo(Money.parse("250.00"));
        assertThat(clearing.clear(caller, "dies", request).remaining()).isEqualTo(Money.parse("250.00"));
        assertThat(rows.all()).isEqualTo(before + 2);
    }

    /** Ends the transaction's own server process, as a machine that goes down would. */
    private int cutConnection() throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            var process = row.getInt(1);
            QuarkusTransaction.suspendingExisting()
                    .call(() -> rows.count(
                            "select case when pg_terminate_backend(%d) then 1 else 0 end".formatted(process)));
            return process;
        }
    }

    @Test
    void the_database_itself_refuses_a_balance_out_of_bounds_and_a_reversal_of_another_amount() {
        unmet("97200005A", "100", "19;17;7200005;0;01");
        var number = clear(PROVIDER, NPI, "97200005A", "80.00").extract().<String>path("clearance.number");
        var columns = "(number, case_number, month, person_id, service_date, billed_cents, counted_cents, reverses,"
                + " reason, at, entered_by)";
        var same = "case_number, month, person_id, service_date, 999900";

        assertThatThrownBy(() -> rows.run("insert into share_of_cost_clearance " + columns + " select 'soc_x', " + same
                        + ", 2001, null, null, now(), 'x' from share_of_cost_clearance where number = '" + number
                        + "'"))
                .hasMessageContaining("cleared_is_never_below_zero_or_above_the_amount");
        assertThatThrownBy(() -> rows.run("insert into share_of_cost_clearance " + columns + " select 'soc_x', " + same
                        + ", -7999, number, 'X', now(), 'x' from share_of_cost_clearance where number = '" + number
                        + "'"))
                .hasMessageContaining("reversed_cents");
        assertThatThrownBy(() -> rows.run("delete from share_of_cost_clearance"))
                .hasMessageContaining("append-only");
    }

    private static List<String> atOnce(List<Callable<String>> calls) throws Exception {
        try (var threads = Executors.newFixedThreadPool(calls.size())) {
            return threads.invokeAll(calls).stream()
                    .map(done -> done.resultNow())
                    .toList();
        }
    }
}
