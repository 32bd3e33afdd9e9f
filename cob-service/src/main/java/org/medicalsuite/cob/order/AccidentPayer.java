package org.medicalsuite.cob.order;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Citation;

/** Whoever answers for the injury or the disease pays before any health coverage, for care related to it. */
record AccidentPayer(String name, OtherPayer.Kind kind, Cause cause, String sentence, Citation citation)
        implements OrderRule {
    static final AccidentPayer WORKERS_COMPENSATION = new AccidentPayer(
            "WORKERS_COMP_FIRST",
            OtherPayer.Kind.WORKERS_COMPENSATION,
            Cause.WORK_INJURY,
            "The care is for a work injury, so workers' compensation pays first",
            Citation.knowledge("42 CFR 411.40-411.46; 42 USC 1395y(b)(2)"));
    static final AccidentPayer BLACK_LUNG = new AccidentPayer(
            "BLACK_LUNG_FIRST",
            OtherPayer.Kind.BLACK_LUNG,
            Cause.BLACK_LUNG,
            "The care is for black lung disease, so the Black Lung programme pays first",
            Citation.knowledge("42 CFR 411.40; 30 USC 901 ff."));
    static final AccidentPayer NO_FAULT = new AccidentPayer(
            "NO_FAULT_FIRST",
            OtherPayer.Kind.NO_FAULT,
            Cause.AUTO_ACCIDENT,
            "The care follows an automobile accident, so no-fault insurance pays first",
            Citation.knowledge("42 CFR 411.50-411.53"));
    static final AccidentPayer LIABILITY = new AccidentPayer(
            "LIABILITY_FIRST",
            OtherPayer.Kind.LIABILITY,
            Cause.LIABILITY,
            "Somebody is liable for the injury, so the liability insurance answers first",
            Citation.knowledge("42 CFR 411.50, 411.52, 411.54"));

    private static final List<AccidentPayer> ALL = List.of(WORKERS_COMPENSATION, BLACK_LUNG, NO_FAULT, LIABILITY);

    /** The rule for a kind of payer, or null where the kind answers for no injury or disease. */
    static @Nullable AccidentPayer of(Coverage coverage) {
        if (coverage instanceof OtherPayer other) {
            for (var rule : ALL) {
                if (rule.kind == other.kind()) {
                    return rule;
                }
            }
        }
        return null;
    }

    /** Whether this payer can be concerned by care with this cause; a liable driver answers for a car accident too. */
    boolean concernedBy(Cause why) {
        return why == cause || (kind == OtherPayer.Kind.LIABILITY && why == Cause.AUTO_ACCIDENT);
    }

    private boolean answersFor(Coverage coverage) {
        return coverage instanceof OtherPayer other && other.kind() == kind;
    }

    @Override
    public Finding compare(Coverage a, Coverage b, Question question) {
        boolean aAnswers = answersFor(a);
        if (aAnswers == answersFor(b)) {
            return Finding.NotConcerned.NOT_CONCERNED;
        }
        if (question.cause() == null) {
            return missing(new MissingFact(null, "relatedTo", "Ask what injury or disease the care is related to"));
        }
        var rival = of(aAnswers ? b : a);
        if (rival != null) {
            return missing(new MissingFact(
                    null, "relatedTo", "Ask which of the two payers for an injury has accepted this claim"));
        }
        return first(aAnswers ? a : b, sentence);
    }
}
