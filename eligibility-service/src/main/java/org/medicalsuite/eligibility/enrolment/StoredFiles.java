package org.medicalsuite.eligibility.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Files and the members that were set aside, as they are read back. */
@ApplicationScoped
class StoredFiles implements PanacheRepositoryBase<FileRow, String> {
    private final QuarantinedRows quarantined;

    StoredFiles(QuarantinedRows quarantined) {
        this.quarantined = quarantined;
    }

    Optional<FileRecord> byDigest(byte[] sha256) {
        return find("sha256", (Object) sha256).firstResultOptional().map(FileRow::record);
    }

    Optional<FileRecord> byId(String id) {
        return findByIdOptional(id).map(FileRow::record);
    }

    /** The first members of a file that were set aside, in the order of the file. */
    List<QuarantinedMember> quarantined(String id, int atMost) {
        return quarantined.find("place.fileId = ?1 order by place.member", id).page(0, atMost).stream()
                .map(QuarantinedRow::member)
                .toList();
    }

    @ApplicationScoped
    static class QuarantinedRows implements PanacheRepositoryBase<QuarantinedRow, QuarantinedRow.Place> {}
}
