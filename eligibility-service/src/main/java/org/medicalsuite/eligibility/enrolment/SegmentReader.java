package org.medicalsuite.eligibility.enrolment;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamException;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a file segment by segment with staedi, holding each to the 834 schema. */
final class SegmentReader implements AutoCloseable {
    private static final Layout LAYOUT = Layout.read();
    private static final Set<String> ENVELOPE = Set.of("ISA", "GS", "ST", "SE", "GE", "IEA");

    private final EDIStreamReader events;
    private final LayoutCheck layout = new LayoutCheck(LAYOUT);
    private boolean interchangeEnded;

    SegmentReader(InputStream file) throws BrokenFile {
        var factory = EDIInputFactory.newFactory();
        factory.setProperty(EDIInputFactory.EDI_IGNORE_EXTRANEOUS_CHARACTERS, true);
        try {
            events = factory.createEDIStreamReader(file, StandardCharsets.UTF_8.name());
        } catch (EDIStreamException e) {
            throw unreadable(e, 1);
        }
    }

    /** The next segment; empty after the end of the interchange. */
    Optional<Segment> next() throws BrokenFile {
        var elements = new ArrayList<String>();
        var faults = new ArrayList<Fault>(0);
        boolean open = false;
        try {
            while (events.hasNext()) {
                var event = events.next();
                switch (event) {
                    case START_INTERCHANGE -> refuseSecondInterchange();
                    case START_TRANSACTION -> layout.begin();
                    case START_SEGMENT -> open = true;
                    case ELEMENT_DATA -> keep(elements, events.getLocation().getElementPosition());
                    case END_SEGMENT -> {
                        return Optional.of(segment(elements, faults));
                    }
                    case SEGMENT_ERROR, ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR -> {
                        faults.add(fault(event));
                        if (!open) {
                            return Optional.of(
                                    new Segment("", events.getLocation().getSegmentPosition(), List.of(), faults));
                        }
                    }
                    case END_INTERCHANGE -> interchangeEnded = true;
                    case ELEMENT_DATA_BINARY,
                            START_COMPOSITE,
                            END_COMPOSITE,
                            START_GROUP,
                            END_GROUP,
                            END_TRANSACTION,
                            START_LOOP,
                            END_LOOP -> {}
                }
            }
        } catch (EDIStreamException e) {
            throw unreadable(e, Math.max(1, events.getLocation().getSegmentPosition()));
        }
        if (!interchangeEnded) {
            throw broken(1, "ENVELOPE_MISSING", "The file holds no X12 interchange");
        }
        return Optional.empty();
    }

    private Segment segment(List<String> elements, List<Fault> faults) throws BrokenFile {
        var at = events.getLocation();
        var tag = at.getSegmentTag();
        refuseControlCharacter(tag);
        if (!ENVELOPE.contains(tag)) {
            faults.addAll(layout.take(tag, at.getSegmentPosition(), elements));
        }
        return new Segment(tag, at.getSegmentPosition(), elements, faults);
    }

    private void keep(List<String> elements, int position) throws BrokenFile {
        if (elements.size() >= position) {
            return;
        }
        var text = events.getText();
        refuseControlCharacter(text);
        while (elements.size() < position - 1) {
            elements.add("");
        }
        elements.add(text);
    }

    private void refuseControlCharacter(String text) throws BrokenFile {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ') {
                throw broken(
                        events.getLocation().getSegmentPosition(),
                        "CONTROL_CHARACTER",
                        "There is a control character inside an element");
            }
        }
    }

    private Fault fault(EDIStreamEvent event) {
        var at = events.getLocation();
        var where = event == EDIStreamEvent.SEGMENT_ERROR
                ? "Segment %s".formatted(at.getSegmentTag())
                : "Element %s%02d".formatted(at.getSegmentTag(), at.getElementPosition());
        return new Fault(
                at.getSegmentPosition(),
                "X12_" + events.getErrorType().name(),
                "%s does not fit the 834 layout".formatted(where),
                "Send the member again in the layout of 005010X220A1 as DHCS uses it");
    }

    private void refuseSecondInterchange() throws BrokenFile {
        if (interchangeEnded) {
            throw broken(
                    Math.max(1, events.getLocation().getSegmentPosition()),
                    "SECOND_INTERCHANGE",
                    "The file holds more than one interchange");
        }
    }

    private static BrokenFile unreadable(EDIStreamException e, int segment) {
        var truncated = String.valueOf(e.getMessage()).contains("Unexpected end of stream");
        return truncated
                ? broken(segment, "FILE_TRUNCATED", "The file ends before its interchange does")
                : broken(segment, "FILE_UNREADABLE", "The file is not an X12 interchange from here on");
    }

    static BrokenFile broken(int segment, String code, String message) {
        return new BrokenFile(new Fault(segment, code, message, "Send the whole file again as the state issued it"));
    }

    @Override
    public void close() {
        try {
            events.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
