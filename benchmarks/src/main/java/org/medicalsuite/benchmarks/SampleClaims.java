package org.medicalsuite.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.medicalsuite.cob.payment.AlternativeOne;
import org.medicalsuite.cob.payment.BenefitReserve;
import org.medicalsuite.cob.payment.Claim;
import org.medicalsuite.cob.payment.FeeBasis;
import org.medicalsuite.cob.payment.Line;
import org.medicalsuite.cob.payment.MediCalMethod;
import org.medicalsuite.cob.payment.MedicareMethod;
import org.medicalsuite.cob.payment.Payer;
import org.medicalsuite.cob.payment.PlanMethod;
import org.medicalsuite.cob.payment.Standard;
import org.medicalsuite.cob.payment.Terms;
import org.medicalsuite.cob.payment.Unit;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.Money;

/** Claims of twenty lines with three payers. */
public enum SampleClaims {
    /** Two private plans, then Medi-Cal. */
    TWO_PLANS_AND_MEDI_CAL {
        @Override
        List<Payer> payers() {
            return List.of(
                    new Payer("primary", new Standard()),
                    new Payer("secondary", new Standard()),
                    new Payer("medi-cal", MediCalMethod.MEDI_CAL));
        }
    },
    /** Two private plans, the second with a benefit reserve, then Medi-Cal. */
    BENEFIT_RESERVE_AND_MEDI_CAL {
        @Override
        List<Payer> payers() {
            var year = DateSpan.between(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31));
            return List.of(
                    new Payer("primary", new Standard()),
                    new Payer(
                            "secondary",
                            new AlternativeOne(new BenefitReserve(
                                    Money.parse("250.00"), year, BenefitReserve.MayPay.ALLOWABLE_EXPENSES))),
                    new Payer("medi-cal", MediCalMethod.MEDI_CAL));
        }
    },
    /** A working person's plan, Medicare secondary, Medi-Cal on the claim's total. */
    MEDICARE_CROSSOVER {
        @Override
        List<Payer> payers() {
            return List.of(
                    new Payer("plan", new Standard()),
                    new Payer("medicare", MedicareMethod.MEDICARE_PART_B),
                    new Payer("medi-cal", MediCalMethod.MEDICARE_CROSSOVER));
        }
    };

    private static final int LINES = 20;

    abstract List<Payer> payers();

    Claim claim() {
        var payers = payers();
        var lines = new ArrayList<Line>(LINES);
        for (int number = 1; number <= LINES; number++) {
            lines.add(line(number, payers));
        }
        return new Claim(
                SampleCoverages.DAY, Unit.LINE, payers, lines, Money.parse("40.00"), null, Figures.committed());
    }

    private static Line line(int number, List<Payer> payers) {
        var charge = Money.ofCents(10_000 + 731L * number);
        var terms = new ArrayList<Terms>(payers.size());
        for (var payer : payers) {
            terms.add(
                    switch (payer.method()) {
                        case PlanMethod _ -> plan(charge, number);
                        case MedicareMethod _ -> new Terms.PartB(part(charge, 70), part(charge, 5), null, null);
                        case MediCalMethod _ -> new Terms.MediCalPrice(true, part(charge, 90), null, null);
                    });
        }
        return new Line(number, charge, null, terms);
    }

    private static Terms plan(Money charge, int number) {
        return new Terms.Benefit(
                true,
                part(charge, 80 + number % 5),
                FeeBasis.NEGOTIATED,
                part(charge, number % 3 * 10),
                BigDecimal.valueOf(60 + number % 2 * 20),
                Money.ZERO,
                null,
                null);
    }

    private static Money part(Money of, int percent) {
        return of.percent(BigDecimal.valueOf(percent));
    }
}
