package org.medicalsuite.eligibility.fact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.DateSpan;

/**
 * What is known of one person now, and the arithmetic of correcting it. A statement says of a run of days which facts
 * of some kinds hold in it, all of them and no others; days outside of the run keep what was known.
 */
public final class Timeline {
    private final List<Run> runs = new ArrayList<>();
    private final Set<Long> ended = new HashSet<>();

    public Timeline(Collection<KnownSpan> known) {
        for (var span : known) {
            runs.add(new Run(span.fact(), span.valid(), span.id(), null));
        }
    }

    /**
     * In these days exactly these facts hold, of these kinds. Facts must differ in kind or key.
     *
     * @param kinds the kinds that the statement is complete for; a kind without a fact holds not at all in these days
     */
    public void state(DateSpan days, Set<FactKind> kinds, Set<Fact> facts) {
        for (var run : List.copyOf(runs)) {
            if (kinds.contains(run.fact.kind()) && run.valid.overlaps(days) && !facts.contains(run.fact)) {
                withdraw(run, days);
            }
        }
        for (var fact : facts) {
            for (var gap : gaps(fact, days)) {
                add(fact, gap);
            }
        }
    }

    /** In these days this fact holds; others of its kind and key do not, and all else stays as it was known. */
    public void state(DateSpan days, Fact fact) {
        for (var run : List.copyOf(runs)) {
            if (isAbout(run, fact) && run.valid.overlaps(days) && !run.fact.equals(fact)) {
                withdraw(run, days);
            }
        }
        for (var gap : gaps(fact, days)) {
            add(fact, gap);
        }
    }

    /** In these days no fact of this one's kind and key holds. */
    public void deny(DateSpan days, Fact fact) {
        for (var run : List.copyOf(runs)) {
            if (isAbout(run, fact) && run.valid.overlaps(days)) {
                withdraw(run, days);
            }
        }
    }

    private static boolean isAbout(Run run, Fact fact) {
        return run.fact.kind() == fact.kind() && run.fact.key().equals(fact.key());
    }

    /** What has to be written for everything that was stated. */
    public Revision revision() {
        return new Revision(
                Set.copyOf(ended),
                runs.stream()
                        .filter(run -> run.stored == null)
                        .map(run -> new Revision.Added(run.fact, run.valid, run.replaces))
                        .toList());
    }

    private void withdraw(Run run, DateSpan days) {
        runs.remove(run);
        if (run.stored != null) {
            ended.add(run.stored);
        }
        var replaces = run.stored == null ? run.replaces : run.stored;
        if (run.valid.from().isBefore(days.from())) {
            runs.add(new Run(
                    run.fact, DateSpan.between(run.valid.from(), days.from().minusDays(1)), null, replaces));
        }
        var last = days.thru();
        if (last != null && !endsBy(run.valid, last)) {
            runs.add(new Run(run.fact, new DateSpan(last.plusDays(1), run.valid.thru()), null, replaces));
        }
    }

    /** The parts of the days in which the fact is not known yet. */
    private List<DateSpan> gaps(Fact fact, DateSpan days) {
        var gaps = new ArrayList<DateSpan>();
        var from = days.from();
        for (var valid : runs.stream()
                .filter(run -> run.fact.equals(fact) && run.valid.overlaps(days))
                .map(Run::valid)
                .sorted((a, b) -> a.from().compareTo(b.from()))
                .toList()) {
            if (from.isBefore(valid.from())) {
                gaps.add(DateSpan.between(from, valid.from().minusDays(1)));
            }
            var thru = valid.thru();
            if (thru == null) {
                return gaps;
            }
            from = thru.plusDays(1);
        }
        if (days.thru() == null || !from.isAfter(days.thru())) {
            gaps.add(new DateSpan(from, days.thru()));
        }
        return gaps;
    }

    /** Adds a span, joined to a new one that it touches, so that a year of months is one run and not twelve. */
    private void add(Fact fact, DateSpan valid) {
        var joined = valid;
        for (var run : List.copyOf(runs)) {
            if (run.stored == null && run.replaces == null && run.fact.equals(fact)) {
                if (touches(run.valid, joined)) {
                    joined = new DateSpan(run.valid.from(), joined.thru());
                    runs.remove(run);
                } else if (touches(joined, run.valid)) {
                    joined = new DateSpan(joined.from(), run.valid.thru());
                    runs.remove(run);
                }
            }
        }
        runs.add(new Run(fact, joined, null, null));
    }

    private static boolean touches(DateSpan earlier, DateSpan later) {
        return earlier.thru() != null && earlier.thru().plusDays(1).equals(later.from());
    }

    private static boolean endsBy(DateSpan span, LocalDate day) {
        return span.thru() != null && !span.thru().isAfter(day);
    }

    private record Run(
            Fact fact,
            DateSpan valid,
            @Nullable Long stored,
            @Nullable Long replaces) {}
}
