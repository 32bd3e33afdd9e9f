package org.medicalsuite.benchmarks;

import java.util.concurrent.TimeUnit;
import org.medicalsuite.cob.payment.Claim;
import org.medicalsuite.cob.payment.Coordination;
import org.medicalsuite.cob.payment.PaymentCalculation;
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

/** Pays a claim of twenty lines with three payers: every step, formula, input, citation and adjustment. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class PaymentBenchmark {
    @Param
    SampleClaims claims = SampleClaims.TWO_PLANS_AND_MEDI_CAL;

    private Claim claim = claims.claim();

    @Setup
    public void receive() {
        claim = claims.claim();
    }

    @Benchmark
    public PaymentCalculation payTwentyLines() {
        return Coordination.of(claim);
    }
}
