package org.medicalsuite.eligibility.shareofcost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medicalsuite.kernel.Money;

class CountedBillTest {
    @ParameterizedTest(name = "of {0}, {1} cleared before, a bill of {2}")
    @CsvSource({
        // amount, cleared, billed, counted, billable, remaining, rule
        "300.00,   0.00, 120.00, 120.00,   0.00, 180.00, SHARE_OF_COST_UNMET",
        "300.00,   0.00, 300.00, 300.00,   0.00,   0.00, SHARE_OF_COST_MET",
        "300.00, 120.00, 250.00, 180.00,  70.00,   0.00, SHARE_OF_COST_MET",
        "300.00, 299.99,   0.01,   0.01,   0.00,   0.00, SHARE_OF_COST_MET",
        "300.00, 299.98,   0.01,   0.01,   0.00,   0.01, SHARE_OF_COST_UNMET",
        "300.00, 300.00,  50.00,   0.00,  50.00,   0.00, SHARE_OF_COST_MET"
    })
    void a_bill_counts_as_far_as_something_is_left(
            String amount, String cleared, String billed, String counted, String billable, String left, String rule) {
        var bill = CountedBill.of(Money.parse(amount), Money.parse(cleared), Money.parse(billed));

        assertThat(bill.counted()).isEqualTo(Money.parse(counted));
        assertThat(bill.billable()).isEqualTo(Money.parse(billable));
        assertThat(bill.remaining()).isEqualTo(Money.parse(left));
        assertThat(bill.basis().rule()).isEqualTo(rule);
        assertThat(bill.nothingCounted()).isEqualTo(counted.equals("0.00"));
    }
}
