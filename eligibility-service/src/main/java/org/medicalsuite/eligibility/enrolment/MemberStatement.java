package org.medicalsuite.eligibility.enrolment;

import java.util.List;
import org.medicalsuite.eligibility.person.Demographics;
import org.medicalsuite.kernel.Cin;

/**
 * What a file states about one member.
 *
 * @param number the member's place in the file, from 1
 * @param segment number of the INS segment, ISA being 1
 */
record MemberStatement(int number, int segment, Cin cin, Demographics who, List<CoverageStatement> coverages) {}
