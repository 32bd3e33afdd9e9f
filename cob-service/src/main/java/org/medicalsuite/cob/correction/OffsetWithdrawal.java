package org.medicalsuite.cob.correction;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import org.medicalsuite.kernel.Money;

/**
 * Withdraws overnight what payers have paid too much. Any number of replicas may run it at once: an account is held while
 * it is worked on, and what the first has withdrawn is not open any more for the second.
 */
@ApplicationScoped
public class OffsetWithdrawal {
    private final LaterPayments payments;

    public OffsetWithdrawal(LaterPayments payments) {
        this.payments = payments;
    }

    @Scheduled(cron = "{overnight.offsets.cron}", timeZone = "America/Los_Angeles")
    public void overnight() {
        run();
    }

    /** Every open account, each in a transaction of its own; returns what was withdrawn. */
    Money run() {
        var withdrawn = Money.ZERO;
        for (var account : QuarkusTransaction.requiringNew().call(payments::open)) {
            withdrawn = withdrawn.plus(QuarkusTransaction.requiringNew().call(() -> payments.withdraw(account)));
        }
        return withdrawn;
    }
}
