package org.medicalsuite.eligibility.enrolment;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.eligibility.storage.CopyInto;

/** Members that were read and wait to be applied. */
@ApplicationScoped
class StagedMembers {
    private static final String COLUMNS = "staged_member (file_id, lane, number, cin, position, segments, fault)";
    private static final String BETWEEN = "\u001f";

    private final AgroalDataSource dataSource;

    StagedMembers(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Where the members of a file go while it is read; inside the caller's transaction. */
    CopyInto open() throws SQLException {
        return CopyInto.table(dataSource.getConnection(), COLUMNS);
    }

    static void write(CopyInto rows, String file, int lane, StagedMember member) throws SQLException {
        rows.text(file)
                .number(lane)
                .number(member.number())
                .text(member.cin())
                .number(member.position())
                .text(member.segments())
                .text(member.fault() == null ? null : text(member.fault()))
                .endRow();
    }

    /** The next members of a lane, in the order of the file. */
    List<StagedMember> next(String file, int lane, int after, int atMost) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select number, position, cin, segments, fault from staged_member
                        where file_id = ? and lane = ? and number > ? order by number limit ?""")) {
            select.setString(1, file);
            select.setInt(2, lane);
            select.setInt(3, after);
            select.setInt(4, atMost);
            var members = new ArrayList<StagedMember>(atMost);
            try (var row = select.executeQuery()) {
                while (row.next()) {
                    members.add(new StagedMember(
                            row.getInt(1), row.getInt(2), row.getString(3), row.getString(4), fault(row.getString(5))));
                }
            }
            return members;
        }
    }

    /** How many members of a file are here. */
    int count(String file) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select count(*) from staged_member where file_id = ?")) {
            select.setString(1, file);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    void remove(String file) throws SQLException {
        try (var connection = dataSource.getConnection();
                var delete = connection.prepareStatement("delete from staged_member where file_id = ?")) {
            delete.setString(1, file);
            delete.executeUpdate();
        }
    }

    private static String text(Fault fault) {
        return String.join(BETWEEN, Integer.toString(fault.segment()), fault.code(), fault.message(), fault.remedy());
    }

    private static @Nullable Fault fault(@Nullable String text) {
        return Optional.ofNullable(text)
                .map(Pattern.compile(BETWEEN)::split)
                .map(part -> new Fault(Integer.parseInt(part[0]), part[1], part[2], part[3]))
                .orElse(null);
    }
}
