package org.medicalsuite.tar.need;

import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;

/** Emergency services need no authorization, where a signed statement carries the emergency. */
record EmergencyService() implements NeedRule {
    private static final Citation LAW = Citation.found("22 CCR 51056(a), (c)(1)");

    @Override
    public Finding consider(Inquiry inquiry, ServiceRow row) {
        var statement = inquiry.emergency();
        if (statement == null) {
            return new Finding.Silent(basis("no emergency"));
        }
        if (!row.emergencyExempts()) {
            return new Finding.Silent(basis("an emergency does not replace the TAR for the days of a stay"));
        }
        return statement.suffices(inquiry.category())
                ? new Finding.NotNeeded(basis("emergency with a signed statement"))
                : new Finding.StatementInsufficient(
                        basis("the statement must be signed and give the clinical facts and why it could not wait"));
    }

    private static Basis basis(String because) {
        return new Basis("EMERGENCY_SERVICE", because, LAW);
    }
}
