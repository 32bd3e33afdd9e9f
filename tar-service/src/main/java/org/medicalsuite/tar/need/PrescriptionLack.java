package org.medicalsuite.tar.need;

import java.util.List;
import org.medicalsuite.kernel.Basis;

/** What a request should still say, as a fact or in a document, and by which rule. */
public record PrescriptionLack(List<PrescriptionFact> facts, Basis basis) {}
