package org.medicalsuite.eligibility.enrolment;

import java.util.ArrayList;
import java.util.List;

/**
 * How members wait as text: segments as they were sent, before them the member's number and position and the first
 * thing that the layout does not allow about it. Separators are control characters, which neither a tag nor an element
 * holds: such a file is refused whole.
 */
final class MemberText {
    private static final char AFTER_MEMBER = '\u001d';
    private static final char AFTER_SEGMENT = '\u001e';
    private static final char BETWEEN_ELEMENTS = '\u001f';

    private MemberText() {}

    static void append(StringBuilder text, MemberLoop member) {
        text.append(member.number()).append(BETWEEN_ELEMENTS).append(member.position());
        var fault = member.firstFault();
        if (fault.isPresent()) {
            text.append(BETWEEN_ELEMENTS)
                    .append(fault.get().segment())
                    .append(BETWEEN_ELEMENTS)
                    .append(fault.get().code())
                    .append(BETWEEN_ELEMENTS)
                    .append(fault.get().message())
                    .append(BETWEEN_ELEMENTS)
                    .append(fault.get().remedy());
        }
        text.append(AFTER_SEGMENT);
        for (var segment : member.segments()) {
            text.append(segment.tag());
            for (var element : segment.elements()) {
                text.append(BETWEEN_ELEMENTS).append(element);
            }
            text.append(AFTER_SEGMENT);
        }
        text.append(AFTER_MEMBER);
    }

    /** The members of a text with numbers above one, added to others. */
    static void read(String text, int after, List<MemberLoop> members) {
        int begin = 0;
        for (int end = text.indexOf(AFTER_MEMBER); end >= 0; end = text.indexOf(AFTER_MEMBER, begin)) {
            int headEnd = text.indexOf(AFTER_SEGMENT, begin);
            var head = split(text, begin, headEnd);
            int number = Integer.parseInt(head.getFirst());
            if (number > after) {
                members.add(new MemberLoop(number, segments(text, headEnd + 1, end, head)));
            }
            begin = end + 1;
        }
    }

    /** Segments follow each other without a gap, so that each one's position is known from the first's. */
    private static List<Segment> segments(String text, int from, int to, List<String> head) {
        int position = Integer.parseInt(head.get(1));
        var faults = head.size() == 2
                ? List.<Fault>of()
                : List.of(new Fault(Integer.parseInt(head.get(2)), head.get(3), head.get(4), head.get(5)));
        var segments = new ArrayList<Segment>(16);
        int begin = from;
        while (begin < to) {
            int end = text.indexOf(AFTER_SEGMENT, begin);
            var parts = split(text, begin, end);
            segments.add(new Segment(
                    parts.getFirst(),
                    position + segments.size(),
                    parts.subList(1, parts.size()),
                    segments.isEmpty() ? faults : List.of()));
            begin = end + 1;
        }
        return segments;
    }

    private static List<String> split(String text, int from, int to) {
        var parts = new ArrayList<String>(8);
        int begin = from;
        for (int end = text.indexOf(BETWEEN_ELEMENTS, begin, to);
                end >= 0;
                end = text.indexOf(BETWEEN_ELEMENTS, begin, to)) {
            parts.add(text.substring(begin, end));
            begin = end + 1;
        }
        parts.add(text.substring(begin, to));
        return parts;
    }
}
