package org.medicalsuite.eligibility.enrolment;

import java.util.Set;
import org.medicalsuite.eligibility.fact.Fact;
import org.medicalsuite.eligibility.fact.FactKind;
import org.medicalsuite.kernel.DateSpan;

/** What one HD loop states: in these days exactly these facts hold, of these kinds. */
record CoverageStatement(DateSpan days, Set<FactKind> kinds, Set<Fact> facts) {}
