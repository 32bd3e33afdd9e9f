package org.medicalsuite.benchmarks;

import java.util.concurrent.TimeUnit;
import org.medicalsuite.cob.order.OrderOfBenefits;
import org.medicalsuite.cob.order.PayerOrder;
import org.medicalsuite.cob.order.Question;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Orders four coverages, with the whole explanation: positions, comparisons, rules tried, citations, sentences. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PayerOrderBenchmark {
    @Param
    SampleCoverages coverages = SampleCoverages.WORKING_AGED;

    private Question question = coverages.question();

    @Setup
    public void ask() {
        question = coverages.question();
    }

    @Benchmark
    public PayerOrder orderFourCoverages() {
        return OrderOfBenefits.of(question);
    }
}
