package org.medicalsuite.cob.billing;

import org.medicalsuite.kernel.Basis;

/**
 * Whether there is such a plan on the day of service.
 *
 * @param type the kind of plan that the bill names
 */
public record DualPlanCheck(DualPlanType type, boolean exists, Basis basis) {}
