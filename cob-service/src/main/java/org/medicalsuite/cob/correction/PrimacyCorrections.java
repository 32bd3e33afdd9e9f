package org.medicalsuite.cob.correction;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.medicalsuite.cob.claim.ClaimNumber;
import org.medicalsuite.cob.claim.Reprocessing;
import org.medicalsuite.cob.claim.StoredClaim;
import org.medicalsuite.cob.claim.life.ClaimState;
import org.medicalsuite.cob.recovery.PaymentDifference;
import org.medicalsuite.kernel.Caller;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Money;
import org.medicalsuite.kernel.ProblemType;
import org.medicalsuite.kernel.Refusal;

/** Works paid claims out anew when primacy turns out otherwise, and opens the offsets for what was paid too much. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PrimacyCorrections {
    private final AgroalDataSource dataSource;
    private final Reprocessing reprocessing;
    private final Offsets offsets;
    private final Clock clock;

    public PrimacyCorrections(AgroalDataSource dataSource, Reprocessing reprocessing, Offsets offsets, Clock clock) {
        this.dataSource = dataSource;
        this.reprocessing = reprocessing;
        this.offsets = offsets;
        this.clock = clock;
    }

    /** An answer, and whose claim it is about. */
    record Corrected(PrimacyCorrectionAnswer answer, Cin person) {}

    /** Recomputes the claim; where the facts do not decide, nothing is changed. */
    Corrected correct(Caller caller, PrimacyCorrectionRequest request) {
        var claim = reprocessing.held(caller, request.claimNumber());
        if (!(claim.life().state() instanceof ClaimState.Adjudicated)) {
            throw new Refusal(
                    ProblemType.CONFLICT, "Only a claim that was worked out can be corrected; read the claim's state");
        }
        var asKnown = reprocessing.corrected(claim, request.correction());
        var outcome = reprocessing.workOutAnew(claim, asKnown, caller.subject());
        return switch (outcome) {
            case Reprocessing.Outcome.Adjudicated(var before, var after) -> {
                reprocessing.keep(claim, asKnown, "PRIMACY_CORRECTION");
                yield new Corrected(
                        recomputed(caller, claim, request, before, after),
                        claim.facts().cin());
            }
            case Reprocessing.Outcome.UnitsAwaited _ ->
                throw new IllegalStateException("A claim that was worked out has its units already");
            case Reprocessing.Outcome.NotDecided(var reasons) ->
                new Corrected(
                        PrimacyCorrectionAnswer.notDecided(claim.number(), reasons),
                        claim.facts().cin());
        };
    }

    /** The correction as it stands now, with what has been withdrawn since. */
    Corrected read(Caller caller, UUID id) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select claim_number, version_before, version_after from primacy_correction
                        where correction_id = ?""")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw Refusal.notFound();
                }
                var claim = reprocessing.held(caller, new ClaimNumber(row.getString(1)));
                return new Corrected(
                        answer(claim.number(), id, row.getInt(2), row.getInt(3), differences(id)),
                        claim.facts().cin());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A correction could not be read", e);
        }
    }

    private PrimacyCorrectionAnswer recomputed(
            Caller caller, StoredClaim claim, PrimacyCorrectionRequest request, int before, int after) {
        var id = UUID.randomUUID();
        var differences = compared(claim.number(), before, after);
        insert(id, claim.number(), before, after, request, caller);
        var provider = claim.facts().billingProvider();
        for (var difference : differences) {
            insert(id, difference);
            if (difference.withdraw().isPositive()) {
                offsets.overpaid(provider, difference.payer(), claim.number(), after, difference.withdraw());
            } else if (difference.payMore().isPositive()) {
                offsets.settle(provider, difference.payer(), claim.number(), after, difference.payMore());
            }
        }
        return answer(claim.number(), id, before, after, differences);
    }

    private PrimacyCorrectionAnswer answer(
            ClaimNumber claim, UUID id, int before, int after, List<PaymentDifference> differences) {
        var trail = offsets.trail(claim, after);
        return new PrimacyCorrectionAnswer(
                PrimacyCorrectionAnswer.Outcome.RECOMPUTED,
                claim,
                id,
                before,
                after,
                offsets.stillOpen(claim, after),
                toPayNow(claim, after, differences, trail),
                differences,
                trail,
                List.of());
    }

    /** What payers have paid too little, less what was settled against what they still had to withdraw. */
    private static Money toPayNow(
            ClaimNumber claim, int after, List<PaymentDifference> differences, List<Offsets.Entry> trail) {
        var more =
                Money.sum(differences.stream().map(PaymentDifference::payMore).toList());
        var settled = Money.sum(trail.stream()
                .filter(entry -> entry.kind() == Offsets.Kind.SETTLED
                        && entry.claimNumber().equals(claim)
                        && entry.version() == after)
                .map(Offsets.Entry::amount)
                .toList());
        return more.minus(settled);
    }

    private List<PaymentDifference> compared(ClaimNumber claim, int before, int after) {
        return differences("""
                select payer, coalesce(was.paid_cents, 0), coalesce(now.paid_cents, 0)
                from (select payer, paid_cents from claim_payment where claim_number = ? and version = ?) was
                full join (select payer, paid_cents from claim_payment where claim_number = ? and version = ?) now
                    using (payer) order by payer""", claim.value(), before, claim.value(), after);
    }

    private List<PaymentDifference> differences(UUID id) {
        return differences(
                "select payer, before_cents, after_cents from primacy_difference where correction_id = ? order by payer",
                id);
    }

    private List<PaymentDifference> differences(String sql, Object... parameters) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            try (var row = select.executeQuery()) {
                var list = new ArrayList<PaymentDifference>();
                while (row.next()) {
                    list.add(PaymentDifference.of(
                            row.getString(1), Money.ofCents(row.getLong(2)), Money.ofCents(row.getLong(3))));
                }
                return List.copyOf(list);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The payments of two versions could not be compared", e);
        }
    }

    private void insert(
            UUID id, ClaimNumber claim, int before, int after, PrimacyCorrectionRequest request, Caller caller) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into primacy_correction
                            (correction_id, claim_number, version_before, version_after, reason, at, actor)
                        values (?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setObject(1, id);
            insert.setString(2, claim.value());
            insert.setInt(3, before);
            insert.setInt(4, after);
            insert.setString(5, request.reason().name());
            insert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setString(7, caller.subject());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A correction could not be stored", e);
        }
    }

    private void insert(UUID id, PaymentDifference difference) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("""
                        insert into primacy_difference (correction_id, payer, before_cents, after_cents)
                        values (?, ?, ?, ?)""")) {
            insert.setObject(1, id);
            insert.setString(2, difference.payer());
            insert.setLong(3, difference.before().cents());
            insert.setLong(4, difference.after().cents());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A difference could not be stored", e);
        }
    }
}
