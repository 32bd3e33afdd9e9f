package org.medicalsuite.eligibility.enrolment;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.medicalsuite.eligibility.storage.CopyInto;

/** Members of one file on their way into the staging table, in the order of the file. */
final class Staging implements AutoCloseable {
    static final int MEMBERS_OF_A_ROW = 250;

    private final CopyInto rows;
    private final String file;
    private final List<Row> lanes;
    private final Row afterAll = new Row(FileLanes.AFTER_ALL);
    private final MergingCins merging = new MergingCins();

    Staging(CopyInto rows, String file, int lanes) {
        this.rows = rows;
        this.file = file;
        this.lanes = IntStream.range(0, lanes).mapToObj(Row::new).toList();
    }

    /**
     * A person is always in the same lane, so that the order of the file holds for each person. Where records are merged
     * several people depend on each other: from there on they are applied after all others.
     */
    void take(MemberLoop member) throws SQLException {
        var identity = MemberIdentity.of(member.own());
        var cin = identity.cin();
        int lane = Math.floorMod(cin.isPresent() ? cin.get().value().hashCode() : member.number(), lanes.size());
        var row = merging.concern(identity) ? afterAll : lanes.get(lane);
        cin.ifPresent(value -> row.cins.append(row.cins.isEmpty() ? "" : ",").append(value.value()));
        MemberText.append(row.content, member);
        row.last = member.number();
        row.members++;
        if (row.members == MEMBERS_OF_A_ROW) {
            write(row);
        }
    }

    void finish() throws SQLException {
        for (var row : lanes) {
            write(row);
        }
        write(afterAll);
        rows.finish();
    }

    /** Whether some members are to be applied after all others. */
    boolean merges() {
        return !merging.isEmpty();
    }

    private void write(Row row) throws SQLException {
        if (row.members == 0) {
            return;
        }
        rows.text(file)
                .number(row.lane)
                .number(row.last)
                .number(row.members)
                .text("{" + row.cins + "}")
                .text(row.content.toString())
                .endRow();
        row.cins.setLength(0);
        row.content.setLength(0);
        row.members = 0;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }

    private static final class Row {
        private final int lane;
        private final StringBuilder cins = new StringBuilder();
        private final StringBuilder content = new StringBuilder();
        private int last;
        private int members;

        Row(int lane) {
            this.lane = lane;
        }
    }
}
