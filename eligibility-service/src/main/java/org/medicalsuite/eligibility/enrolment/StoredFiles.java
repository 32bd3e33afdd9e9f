package org.medicalsuite.eligibility.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** Files, the newest first, after the one that is named. */
    List<FileRecord> page(@Nullable FileRecord after, int atMost) {
        var found = after == null
                ? find("order by receivedAt desc, id desc")
                : find(
                        "receivedAt < ?1 or (receivedAt = ?1 and id < ?2) order by receivedAt desc, id desc",
                        after.receivedAt(),
                        after.id());
        return found.page(0, atMost).stream().map(FileRow::record).toList();
    }

    /** Members of a file that were set aside, in the order of the file, behind a place in it. */
    List<QuarantinedMember> quarantined(String id, int after, int atMost) {
        return quarantined
                .find("place.fileId = ?1 and place.member > ?2 order by place.member", id, after)
                .page(0, atMost)
                .stream()
                .map(QuarantinedRow::member)
                .toList();
    }

    @ApplicationScoped
    static class QuarantinedRows implements PanacheRepositoryBase<QuarantinedRow, QuarantinedRow.Place> {}
}
