package org.medicalsuite.tar.need;

import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/** A member of a managed care plan needs the plan's authorization, not a TAR, except for carved-out services. */
record PlanDecides() implements NeedRule {
    private static final Citation LAW = Citation.found("22 CCR 51003(b), which governs fee-for-service requests only");

    @Override
    public Finding consider(Inquiry inquiry, ServiceRow row) {
        return switch (inquiry.programme()) {
            case FEE_FOR_SERVICE -> new Finding.Silent(basis("the member is in fee-for-service"));
            case PLAN ->
                row.carvedOut()
                        ? new Finding.Silent(basis("the service is carved out of the plans"))
                        : new Finding.PlanAuthorization(basis("the member's plan decides by its own authorization"));
        };
    }

    private static Basis basis(String because) {
        return new Basis("PLAN_DECIDES", because, LAW);
    }
}
