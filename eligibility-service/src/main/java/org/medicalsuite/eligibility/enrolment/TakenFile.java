package org.medicalsuite.eligibility.enrolment;

import java.util.UUID;
import org.medicalsuite.kernel.Caller;

/**
 * A file in a worker's hands.
 *
 * @param full whether the file states a plan's whole membership, so that who is missing is looked for
 * @param by in whose name its members are applied
 */
record TakenFile(String id, UUID worker, boolean full, Caller by) {}
