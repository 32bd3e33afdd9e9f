package org.medicalsuite.eligibility.enrolment;

import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.Schema;
import io.xlate.edi.schema.SchemaFactory;
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

/** Reads a file segment by segment with staedi, holding each to the 834 schema. */
final class SegmentReader implements AutoCloseable {
    private static final Schema SCHEMA = schema();

    private final EDIStreamReader events;
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
        var faults = new ArrayList<Fault>();
        boolean open = false;
        try {
            while (events.hasNext()) {
                var event = events.next();
                var at = events.getLocation();
                switch (event) {
                    case START_INTERCHANGE -> refuseSecondInterchange();
                    case START_TRANSACTION -> events.setTransactionSchema(SCHEMA);
                    case START_SEGMENT -> open = true;
                    case ELEMENT_DATA -> keep(elements, at.getElementPosition());
                    case END_SEGMENT -> {
                        return Optional.of(new Segment(at.getSegmentTag(), at.getSegmentPosition(), elements, faults));
                    }
                    case SEGMENT_ERROR, ELEMENT_DATA_ERROR, ELEMENT_OCCURRENCE_ERROR -> {
                        faults.add(fault(event));
                        if (!open) {
                            return Optional.of(new Segment("", at.getSegmentPosition(), List.of(), faults));
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

    private void keep(List<String> elements, int position) throws BrokenFile {
        if (elements.size() >= position) {
            return;
        }
        var text = events.getText();
        if (text.chars().anyMatch(c -> c < ' ')) {
            throw broken(
                    events.getLocation().getSegmentPosition(),
                    "CONTROL_CHARACTER",
                    "There is a control character inside an element");
        }
        while (elements.size() < position - 1) {
            elements.add("");
        }
        elements.add(text);
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

    private static Schema schema() {
        try (var in = SegmentReader.class.getResourceAsStream("/org/medicalsuite/eligibility/enrolment/834.xml")) {
            if (in == null) {
                throw new IllegalStateException("The 834 schema is missing from the class path");
            }
            return SchemaFactory.newFactory().createSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (EDISchemaException e) {
            throw new IllegalStateException("The 834 schema cannot be read", e);
        }
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
