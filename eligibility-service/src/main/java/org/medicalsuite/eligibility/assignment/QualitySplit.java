package org.medicalsuite.eligibility.assignment;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.reference.Dated;
import org.medicalsuite.eligibility.reference.Tables;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;

/**
 * The county's split among plans that nothing else decides between ({@code reference/default-splits.csv}). The draw is
 * a digest of a seed that names the assignment, so that the same assignment is always drawn to the same plan.
 */
public final class QualitySplit {
    private static final List<Share> SHARES = Tables.read(Share.class, "default-splits");

    private QualitySplit() {}

    /** The share of a plan on a day; the first row that fits decides. */
    public static Share shareOf(String county, String plan, LocalDate on) {
        return SHARES.stream()
                .filter(row -> row.inForceOn(on) && row.fits(county, plan))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("default-splits.csv has no row for " + on));
    }

    /**
     * Draws a plan.
     *
     * @param offered at least one plan, whose shares add up to more than zero
     */
    public static Drawn draw(List<AssignmentInputs.Offered> offered, String seed) {
        var total = offered.stream().mapToInt(AssignmentInputs.Offered::share).sum();
        var drawn = digest(seed).mod(BigInteger.valueOf(total)).intValue();
        var upTo = 0;
        for (var plan : offered) {
            upTo += plan.share();
            if (drawn < upTo) {
                return new Drawn(
                        plan.plan(),
                        new Basis(
                                "QUALITY_SPLIT",
                                "Drew %d of %d shares: %s".formatted(drawn, total, plan.plan()),
                                plan.shareCitation()));
            }
        }
        throw new IllegalStateException("The shares of the plans do not add up");
    }

    private static BigInteger digest(String seed) {
        try {
            return new BigInteger(
                    1, MessageDigest.getInstance("SHA-256").digest(seed.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** A plan that was drawn. */
    public record Drawn(String plan, Basis basis) {}

    /**
     * A plan's share.
     *
     * @param county two-digit code; null for all counties
     * @param plan null for all plans
     * @param share parts of the sum of all offered plans' shares
     */
    public record Share(
            @Nullable String county,
            @Nullable String plan,
            int share,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Mark mark,
            String source)
            implements Dated {
        public Citation citation() {
            return new Citation(source, mark);
        }

        private boolean fits(String inCounty, String ofPlan) {
            return (county == null || county.equals(inCounty)) && (plan == null || plan.equals(ofPlan));
        }
    }
}
