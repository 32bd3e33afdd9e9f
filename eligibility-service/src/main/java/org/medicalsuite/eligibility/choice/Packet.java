package org.medicalsuite.eligibility.choice;

import java.time.LocalDate;
import org.medicalsuite.eligibility.assignment.ChoiceState;
import org.medicalsuite.kernel.Cin;

/**
 * A choice packet as it is stored.
 *
 * @param county two-digit code of the county in which the person chooses
 * @param postmark the day from which the days to choose are counted
 * @param chooseBy last day to choose
 */
record Packet(
        String id, long personId, Cin cin, String county, LocalDate postmark, LocalDate chooseBy, ChoiceState state) {
    Packet in(ChoiceState next) {
        var by = next instanceof ChoiceState.Open open ? open.chooseBy() : chooseBy;
        return new Packet(id, personId, cin, county, postmark, by, next);
    }
}
