package org.medicalsuite.eligibility.enrolment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A member that was set aside, as it is read back. */
@Entity
@Immutable
@Table(name = "quarantined_member")
class QuarantinedRow {
    @EmbeddedId
    Place place;

    @Column(name = "segment")
    int segment;

    @Column(name = "code")
    String code;

    @Column(name = "message")
    String message;

    @Column(name = "remedy")
    String remedy;

    QuarantinedMember member() {
        return new QuarantinedMember(place.member(), segment, code, message, remedy);
    }

    /**
     * Where the member stands.
     *
     * @param member its place in the file, from 1
     */
    @Embeddable
    record Place(
            @Column(name = "file_id") String fileId,
            @Column(name = "member") int member) {}
}
