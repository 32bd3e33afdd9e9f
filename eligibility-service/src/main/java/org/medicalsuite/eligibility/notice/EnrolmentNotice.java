package org.medicalsuite.eligibility.notice;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.assignment.NoticeRule;
import org.medicalsuite.kernel.Cin;

/**
 * A notice that is due to a person.
 *
 * @param subject the packet, record or request that it is about
 * @param hcpCode the plan concerned, where there is one
 * @param sentOn null while it is to be sent
 */
public record EnrolmentNotice(
        String id,
        NoticeRule.NoticeKind kind,
        Cin cin,
        String subject,
        String county,
        @Nullable String hcpCode,
        LocalDate due,
        @Nullable LocalDate sentOn) {}
