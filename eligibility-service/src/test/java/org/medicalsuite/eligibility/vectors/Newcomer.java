package org.medicalsuite.eligibility.vectors;

import static org.hamcrest.Matchers.equalTo;
import static org.medicalsuite.eligibility.Door.FEED;
import static org.medicalsuite.eligibility.Door.sendFile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.sample.File834;
import org.medicalsuite.kernel.County;

/** Somebody who is put on file for one question, by the state's file and under a CIN of the own. */
final class Newcomer {
    static final String NO_PLAN = "000";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String cin = "9%07dA".formatted(COUNT.incrementAndGet());
    private final County county;
    private final List<Coverage> coverages = new ArrayList<>();
    private final List<String> references = new ArrayList<>();
    private LocalDate born = LocalDate.of(1980, 1, 1);
    private String aidCode = "M1;401";
    private Consumer<File834> beforeAidCodes = _ -> {};
    private Consumer<File834> afterAidCodes = _ -> {};

    Newcomer(County county) {
        this.county = county;
    }

    private record Coverage(
            String plan, LocalDate from, @Nullable LocalDate thru) {}

    Newcomer born(LocalDate day) {
        born = day;
        return this;
    }

    /** Under an aid code with its eligibility status. */
    Newcomer under(String code, String status) {
        aidCode = code + ";" + status;
        return this;
    }

    /** A share of cost under a case number of the own. */
    Newcomer shareOfCost(String dollars) {
        references.add("3H*19;67;%s;0;01".formatted(cin.substring(1, 8)));
        return with(file -> file.shareOfCost(dollars));
    }

    Newcomer reference(String qualifierAndValue) {
        references.add(qualifierAndValue);
        return this;
    }

    /** What stands before the aid codes. */
    Newcomer with(Consumer<File834> part) {
        beforeAidCodes = beforeAidCodes.andThen(part);
        return this;
    }

    /** What stands after the aid codes. */
    Newcomer and(Consumer<File834> part) {
        afterAidCodes = afterAidCodes.andThen(part);
        return this;
    }

    Newcomer in(String plan, LocalDate from) {
        coverages.add(new Coverage(plan, from, null));
        return this;
    }

    Newcomer in(String plan, LocalDate from, LocalDate thru) {
        coverages.add(new Coverage(plan, from, thru));
        return this;
    }

    /** In fee-for-service from a day on. */
    Newcomer inNoPlan(LocalDate from) {
        return in(NO_PLAN, from);
    }

    /** Sends the file in. */
    String onFile(LocalDate day) {
        var file = new File834("vector " + cin, day).member(cin, "VECTOR", "ANY", born, "F", references);
        for (var coverage : coverages) {
            var status = coverage.plan.equals(NO_PLAN) ? ";00" : ";01";
            file.coverage(coverage.plan + status, coverage.from, coverage.thru);
            beforeAidCodes.accept(file);
            file.aidCodes(aidCode, county.code());
            afterAidCodes.accept(file);
        }
        sendFile(FEED, file.end()).log().ifValidationFails().statusCode(201).body("applied", equalTo(1));
        return cin;
    }
}
