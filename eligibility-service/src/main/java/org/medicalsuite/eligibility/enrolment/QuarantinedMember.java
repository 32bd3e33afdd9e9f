package org.medicalsuite.eligibility.enrolment;

/**
 * A member that was set aside.
 *
 * @param member place in the file, from 1
 * @param segment number of the segment at fault, ISA being 1
 * @param message what is wrong, without the text that was sent
 */
public record QuarantinedMember(int member, int segment, String code, String message, String remedy) {
    static QuarantinedMember of(int member, Fault fault) {
        return new QuarantinedMember(member, fault.segment(), fault.code(), fault.message(), fault.remedy());
    }
}
