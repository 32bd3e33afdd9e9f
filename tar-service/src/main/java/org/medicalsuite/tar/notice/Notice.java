package org.medicalsuite.tar.notice;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.TarNumber;
import org.medicalsuite.tar.deadline.Programme;
import org.medicalsuite.tar.hearing.NoticeOfAction;

/**
 * A notice of action to a beneficiary.
 *
 * @param mailedOn when it was mailed; left out as long as it is due
 */
public record Notice(
        UUID id,
        TarNumber tarNumber,
        int line,
        String serviceCode,
        Cin member,
        Programme programme,
        NoticeOfAction notice,
        @Nullable LocalDate mailedOn) {}
