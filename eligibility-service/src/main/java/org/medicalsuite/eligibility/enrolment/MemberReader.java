package org.medicalsuite.eligibility.enrolment;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into members, one in memory at a time, and holds its envelope together: whatever is wrong outside of a
 * member makes the whole file unusable.
 */
final class MemberReader implements AutoCloseable {
    /** A member with more segments than this is no person; reading on would hold it all in memory. */
    private static final int MOST_SEGMENTS = 5000;

    private static final Set<String> ENVELOPE = Set.of("ISA", "GS", "ST", "SE", "GE", "IEA");
    /** BGN08 of a file that states the whole membership; a file of changes has 2. */
    private static final String VERIFY = "4";

    private static final String VERSION = "005010X220";

    private final SegmentReader segments;
    private List<Segment> collected = new ArrayList<>();
    private int members;
    private boolean inHeader;
    private int transactions;
    private @Nullable Segment counted;
    private int membersBefore;
    private String sender = "";
    private String receiver = "";
    private String interchangeControl = "";
    private String groupControl = "";
    private String reference = "";
    private boolean full;

    MemberReader(InputStream file) throws BrokenFile {
        segments = new SegmentReader(file);
    }

    /** The next member; empty after the last, when the envelope has been found whole. */
    Optional<MemberLoop> next() throws BrokenFile {
        for (var segment = segments.next(); segment.isPresent(); segment = segments.next()) {
            var finished = take(segment.get());
            if (finished.isPresent()) {
                return finished;
            }
        }
        if (transactions == 0) {
            throw SegmentReader.broken(1, "NO_TRANSACTION_SET", "The interchange holds no 834");
        }
        return Optional.empty();
    }

    /** What the file says about itself, as far as it was read. */
    Envelope envelope() {
        return new Envelope(sender, receiver, interchangeControl, groupControl, reference, full, members);
    }

    private Optional<MemberLoop> take(Segment segment) throws BrokenFile {
        if (segment.is("INS")) {
            var finished = finish();
            inHeader = false;
            collected.add(segment);
            return finished;
        }
        if (ENVELOPE.contains(segment.tag())) {
            var finished = finish();
            refuseFaults(segment);
            envelope(segment);
            return finished;
        }
        if (inHeader) {
            refuseFaults(segment);
            header(segment);
        } else if (collected.size() < MOST_SEGMENTS) {
            collected.add(segment);
        } else if (collected.size() == MOST_SEGMENTS) {
            collected.add(tooManySegments(segment.position()));
        }
        return Optional.empty();
    }

    private Optional<MemberLoop> finish() {
        if (collected.isEmpty()) {
            return Optional.empty();
        }
        var loop = new MemberLoop(++members, collected);
        collected = new ArrayList<>();
        return Optional.of(loop);
    }

    private void envelope(Segment segment) throws BrokenFile {
        switch (segment.tag()) {
            case "ISA" -> {
                sender = segment.element(6).orElse("");
                receiver = segment.element(8).orElse("");
                interchangeControl = segment.element(13).orElse("");
            }
            case "GS" -> {
                groupControl = segment.element(6).orElse("");
                if (!segment.element(8).orElse("").startsWith(VERSION)) {
                    throw SegmentReader.broken(
                            segment.position(), "VERSION_NOT_TAKEN", "GS08 names another version than " + VERSION);
                }
            }
            case "ST" -> {
                if (!segment.is("ST", "834")) {
                    throw SegmentReader.broken(
                            segment.position(), "NOT_AN_834", "ST01 names another transaction set than 834");
                }
                transactions++;
                inHeader = true;
                counted = null;
                membersBefore = members;
            }
            case "SE" -> {
                inHeader = false;
                refuseMiscount();
            }
            default -> inHeader = false;
        }
    }

    private void header(Segment segment) {
        if (segment.is("BGN")) {
            reference = segment.element(2).orElse("");
            full = segment.element(8).filter(VERIFY::equals).isPresent();
        } else if (segment.is("QTY", "TO")) {
            counted = segment;
        }
    }

    private void refuseMiscount() throws BrokenFile {
        var quantity = counted;
        if (quantity != null
                && !quantity.element(2)
                        .filter(text -> text.matches("0*" + (members - membersBefore)))
                        .isPresent()) {
            throw SegmentReader.broken(
                    quantity.position(), "MEMBERS_MISCOUNTED", "QTY02 differs from the number of members in the file");
        }
    }

    private static void refuseFaults(Segment segment) throws BrokenFile {
        if (!segment.faults().isEmpty()) {
            throw new BrokenFile(segment.faults().getFirst());
        }
    }

    private static Segment tooManySegments(int position) {
        return new Segment(
                "",
                position,
                List.of(),
                List.of(new Fault(
                        position,
                        "MEMBER_TOO_LARGE",
                        "The member has more segments than a member can have",
                        "Send the member again without the surplus")));
    }

    @Override
    public void close() {
        segments.close();
    }
}
