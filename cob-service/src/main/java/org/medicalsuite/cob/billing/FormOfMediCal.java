package org.medicalsuite.cob.billing;

/** How a person has Medi-Cal on a day. */
public sealed interface FormOfMediCal {
    /** Through a health care plan, by its three-character code. */
    record InPlan(String hcpCode) implements FormOfMediCal {}

    /** Without a plan. */
    record FeeForService() implements FormOfMediCal {}

    /** Nobody could say, and why. */
    record NotKnown(String because) implements FormOfMediCal {}
}
