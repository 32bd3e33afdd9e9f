package org.medicalsuite.eligibility.choice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Cin;

/**
 * A choice packet as it is shown.
 *
 * @param chooseBy last day to choose; while STOPPED, as it was when the clock stopped
 */
public record PacketView(String id, Cin cin, String county, LocalDate postmark, LocalDate chooseBy, StateName state) {
    static PacketView of(Packet packet) {
        return new PacketView(
                packet.id(),
                packet.cin(),
                packet.county(),
                packet.postmark(),
                packet.chooseBy(),
                StateName.of(packet.state()));
    }

    static @Nullable PacketView ofNullable(@Nullable Packet packet) {
        return packet == null ? null : of(packet);
    }
}
