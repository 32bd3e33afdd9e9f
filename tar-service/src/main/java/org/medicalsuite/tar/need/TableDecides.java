package org.medicalsuite.tar.need;

import java.util.List;
import org.medicalsuite.kernel.Money;

/** The table of services decides: always, never, by the state's list, or over a limit. */
record TableDecides() implements NeedRule {
    @Override
    public Finding consider(Inquiry inquiry, ServiceRow row) {
        return switch (row.need()) {
            case ALWAYS -> needed(inquiry, row, row.says());
            case NEVER -> new Finding.NotNeeded(row.basis(row.says()));
            case LISTED -> listed(inquiry, row);
            case OVER_AMOUNT -> byAmount(inquiry, row);
            case OVER_COUNT -> byCount(inquiry, row);
        };
    }

    private static Finding listed(Inquiry inquiry, ServiceRow row) {
        return inquiry.onTarList()
                ? needed(inquiry, row, row.says())
                : new Finding.NotNeeded(row.basis("the state's list does not mark this code as needing a TAR"));
    }

    private static Finding byAmount(Inquiry inquiry, ServiceRow row) {
        var limit = row.amountLimit();
        var amount = inquiry.amount();
        if (limit == null || row.counted() == null || row.window() == null) {
            throw new IllegalStateException("The service table has no limit for " + row.key());
        }
        if (amount == null) {
            return new Finding.FactsMissing(row.basis(row.says()), List.of("amount"));
        }
        return amount.plus(inquiry.amountAlready()).exceeds(limit)
                ? needed(inquiry, row, "%s over %s %s".formatted(row.counted(), dollars(limit), row.window()))
                : new Finding.NotNeeded(
                        row.basis("%s not over %s %s".formatted(row.counted(), dollars(limit), row.window())));
    }

    private static Finding byCount(Inquiry inquiry, ServiceRow row) {
        var limit = row.countLimit();
        var already = inquiry.servicesAlready();
        if (limit == null || row.counted() == null || row.window() == null) {
            throw new IllegalStateException("The service table has no limit for " + row.key());
        }
        if (already == null) {
            return new Finding.FactsMissing(row.basis(row.says()), List.of("servicesAlreadyInWindow"));
        }
        return already + 1 > limit
                ? needed(inquiry, row, "more than %d %s %s".formatted(limit, row.counted(), row.window()))
                : new Finding.NotNeeded(
                        row.basis("not more than %d %s %s".formatted(limit, row.counted(), row.window())));
    }

    private static Finding needed(Inquiry inquiry, ServiceRow row, String because) {
        return new Finding.Needed(row.basis(
                inquiry.coverage() == Coverage.OTHER_HEALTH_COVERAGE
                        ? because + "; limits apply when other coverage pays part (22 CCR 51303(c))"
                        : because));
    }

    private static String dollars(Money money) {
        return "$" + money.toString().replace(".00", "");
    }
}
