package org.medicalsuite.eligibility.enrolment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.MalformedValue;

/**
 * A member as it waits to be applied: its segments as they were sent, and what the layout does not allow about them.
 *
 * @param number the member's place in the file, from 1
 * @param position of its first segment, ISA being 1
 * @param cin null where none can be read
 */
record StagedMember(
        int number,
        int position,
        @Nullable String cin,
        String segments,
        @Nullable Fault fault) {
    // No element holds a control character: such a file is refused whole.
    private static final char BETWEEN_SEGMENTS = '\u001e';
    private static final char BETWEEN_ELEMENTS = '\u001f';

    static StagedMember of(MemberLoop member) {
        var text = new StringBuilder(512);
        for (var segment : member.segments()) {
            text.append(segment.tag());
            for (var element : segment.elements()) {
                text.append(BETWEEN_ELEMENTS).append(element);
            }
            text.append(BETWEEN_SEGMENTS);
        }
        return new StagedMember(
                member.number(),
                member.position(),
                cin(member.segments()),
                text.toString(),
                member.firstFault().orElse(null));
    }

    /** The member again; segments follow each other without a gap, so that each one's position is known. */
    MemberLoop loop() {
        var loop = new ArrayList<Segment>();
        int begin = 0;
        for (int end = segments.indexOf(BETWEEN_SEGMENTS); end >= 0; end = segments.indexOf(BETWEEN_SEGMENTS, begin)) {
            var parts = split(begin, end);
            loop.add(new Segment(
                    parts.getFirst(),
                    position + loop.size(),
                    parts.subList(1, parts.size()),
                    loop.isEmpty() && fault != null ? List.of(fault) : List.of()));
            begin = end + 1;
        }
        return new MemberLoop(number, loop);
    }

    private List<String> split(int begin, int end) {
        return Arrays.asList(segments.substring(begin, end).split(String.valueOf(BETWEEN_ELEMENTS), -1));
    }

    /** A person is always in the same lane, so that the order of the file holds for each person. */
    int lane(int lanes) {
        return cin == null ? number % lanes : Math.floorMod(cin.hashCode(), lanes);
    }

    private static @Nullable String cin(List<Segment> segments) {
        var own = segments.stream()
                .takeWhile(segment -> !segment.is("HD"))
                .filter(segment -> segment.is("REF"))
                .toList();
        return MemberReading.find(own, "REF", "1L")
                .or(() -> MemberReading.find(own, "REF", "0F"))
                .flatMap(reference -> reference.element(2))
                .map(StagedMember::wellFormed)
                .orElse(null);
    }

    private static @Nullable String wellFormed(String text) {
        try {
            return Cin.parse(text).value();
        } catch (MalformedValue malformed) {
            return null;
        }
    }
}
