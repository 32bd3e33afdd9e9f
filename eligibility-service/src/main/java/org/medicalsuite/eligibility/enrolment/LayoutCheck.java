package org.medicalsuite.eligibility.enrolment;

import io.xlate.edi.stream.EDIStreamValidationError;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows one transaction set through the layout, segment by segment, and says what does not fit. */
final class LayoutCheck {
    private static final String REMEDY = "Send the member again in the layout of 005010X220A1 as DHCS uses it";

    private final Layout layout;
    private final Deque<Loop> open = new ArrayDeque<>();

    LayoutCheck(Layout layout) {
        this.layout = layout;
    }

    /** A transaction set begins. */
    void begin() {
        open.clear();
        open.push(new Loop(layout.header(), 0));
    }

    /** What is wrong about the next segment; empty where it fits. */
    List<Fault> take(String tag, int position, List<String> elements) {
        var faults = new ArrayList<Fault>(0);
        var place = find(tag, position, false, faults);
        if (place == null) {
            place = find(tag, position, true, faults);
        }
        if (place == null) {
            var known = layout.tags().contains(tag);
            faults.add(segmentFault(
                    known
                            ? EDIStreamValidationError.SEGMENT_NOT_IN_PROPER_SEQUENCE
                            : EDIStreamValidationError.SEGMENT_NOT_IN_DEFINED_TRANSACTION_SET,
                    tag,
                    position));
        } else {
            ElementCheck.of(place.elements(), tag, position, elements, faults);
        }
        return faults;
    }

    /**
     * Looks for the segment's place: further on in the innermost loop, then in the loops around it.
     *
     * @param overused whether a place that is used up will do, where there is no other
     */
    private Layout.@Nullable Place find(String tag, int position, boolean overused, List<Fault> faults) {
        for (var loop : open) {
            int at = loop.find(tag, overused);
            if (at >= 0) {
                while (open.peek() != null && !loop.equals(open.peek())) {
                    open.pop().closing(position, faults);
                }
                return enter(loop, at, position, faults);
            }
        }
        return null;
    }

    private Layout.Place enter(Loop loop, int at, int position, List<Fault> faults) {
        loop.moveTo(at, position, faults);
        var place = loop.places.get(at);
        if (!place.isLoop()) {
            return place;
        }
        open.push(new Loop(place.inside(), 1));
        return place.inside().getFirst();
    }

    static Fault segmentFault(EDIStreamValidationError error, String tag, int position) {
        return fault(error, position, "Segment %s does not fit the 834 layout".formatted(tag));
    }

    static Fault fault(EDIStreamValidationError error, int position, String message) {
        return new Fault(position, "X12_" + error.name(), message, REMEDY);
    }

    /** A loop that is open, and how far it has come. */
    private static final class Loop {
        private final List<Layout.Place> places;
        private int at;
        private int count;

        Loop(List<Layout.Place> places, int count) {
            this.places = places;
            this.count = count;
        }

        int find(String tag, boolean overused) {
            for (int i = at; i < places.size(); i++) {
                var place = places.get(i);
                if (place.tag().equals(tag) && (overused || i > at || count < place.most())) {
                    return i;
                }
            }
            return -1;
        }

        void moveTo(int next, int position, List<Fault> faults) {
            if (next > at) {
                requireSeen(next, position, faults);
                at = next;
                count = 0;
            }
            count++;
            var place = places.get(at);
            if (count > place.most()) {
                faults.add(segmentFault(
                        place.isLoop()
                                ? EDIStreamValidationError.LOOP_OCCURS_OVER_MAXIMUM_TIMES
                                : EDIStreamValidationError.SEGMENT_EXCEEDS_MAXIMUM_USE,
                        place.tag(),
                        position));
            }
        }

        void closing(int position, List<Fault> faults) {
            requireSeen(places.size(), position, faults);
        }

        private void requireSeen(int before, int position, List<Fault> faults) {
            for (int i = at; i < before; i++) {
                var place = places.get(i);
                if ((i > at || count == 0) && place.least() > 0) {
                    faults.add(segmentFault(EDIStreamValidationError.MANDATORY_SEGMENT_MISSING, place.tag(), position));
                }
            }
        }
    }
}
