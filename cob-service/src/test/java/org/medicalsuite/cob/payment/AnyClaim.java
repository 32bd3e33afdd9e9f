package org.medicalsuite.cob.payment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.medicalsuite.cob.reference.Figures;
import org.medicalsuite.kernel.DateSpan;
import org.medicalsuite.kernel.Money;

/** Generates claims whose parts fit each other: no allowed amount above the charge, terms of each payer's kind. */
final class AnyClaim {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final Random random;

    AnyClaim(Random random) {
        this.random = random;
    }

    Claim claim() {
        var payers = new ArrayList<Payer>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            payers.add(new Payer("p" + i, method()));
        }
        if (random.nextInt(5) == 0) {
            var partners = List.of("s1", "s2");
            partners.forEach(id -> payers.add(new Payer(id, new EqualSharing(id, partners))));
        }
        if (random.nextInt(4) == 0) {
            payers.add(random.nextInt(payers.size() + 1), new Payer("medicare", MedicareMethod.MEDICARE_PART_B));
        }
        if (random.nextBoolean()) {
            boolean medicare = payers.stream().anyMatch(payer -> payer.method() instanceof MedicareMethod);
            payers.add(new Payer(
                    "medi-cal",
                    medicare && random.nextBoolean() ? MediCalMethod.MEDICARE_CROSSOVER : MediCalMethod.MEDI_CAL));
        }
        var lines = new ArrayList<Line>();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            lines.add(line(i + 1, payers));
        }
        return new Claim(
                DAY,
                random.nextBoolean() ? Unit.LINE : Unit.CLAIM,
                payers,
                lines,
                random.nextInt(3) == 0 ? amount(5_000) : Money.ZERO,
                null,
                Figures.committed());
    }

    private Method method() {
        return switch (random.nextInt(6)) {
            case 0 -> new Standard();
            case 1 ->
                new AlternativeOne(new BenefitReserve(
                        amount(50_000),
                        DateSpan.between(LocalDate.of(2025 + random.nextInt(2), 1, 1), LocalDate.of(2026, 12, 31)),
                        one(BenefitReserve.MayPay.values())));
            case 2 -> new CarveOut();
            case 3 -> new MaintenanceOfBenefits();
            case 4 -> new UpToPrimaryAllowed(true);
            default -> new DentalCalifornia();
        };
    }

    private Line line(int number, List<Payer> payers) {
        var charge = amount(100_000);
        var terms = payers.stream().map(payer -> terms(payer, charge)).toList();
        return new Line(number, charge, random.nextInt(3) == 0 ? upTo(charge) : null, terms);
    }

    private Terms terms(Payer payer, Money charge) {
        return switch (payer.method()) {
            case PlanMethod _ -> plan(charge);
            case MedicareMethod _ -> new Terms.PartB(upTo(charge), amount(30_000), null, null);
            case MediCalMethod _ -> new Terms.MediCalPrice(random.nextInt(8) > 0, amount(100_000), null, null);
        };
    }

    private Terms plan(Money charge) {
        if (random.nextInt(6) == 0) {
            return new Terms.Benefit(
                    false, Money.ZERO, FeeBasis.NEGOTIATED, Money.ZERO, BigDecimal.ZERO, Money.ZERO, null, null);
        }
        var allowed = upTo(charge);
        return new Terms.Benefit(
                true,
                allowed,
                one(FeeBasis.values()),
                random.nextBoolean() ? Money.ZERO : upTo(allowed),
                BigDecimal.valueOf(random.nextInt(101)),
                random.nextBoolean() ? Money.ZERO : amount(3_000),
                random.nextInt(4) == 0 ? upTo(allowed) : null,
                null);
    }

    private <T> T one(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private Money upTo(Money most) {
        return Money.ofCents(random.nextLong(most.cents() + 1));
    }

    private Money amount(int mostCents) {
        return Money.ofCents(random.nextInt(mostCents + 1));
    }
}
