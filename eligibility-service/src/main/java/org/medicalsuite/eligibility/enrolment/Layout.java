package org.medicalsuite.eligibility.enrolment;

import io.xlate.edi.schema.EDIComplexType;
import io.xlate.edi.schema.EDIReference;
import io.xlate.edi.schema.EDISchemaException;
import io.xlate.edi.schema.EDISimpleType;
import io.xlate.edi.schema.EDIType;
import io.xlate.edi.schema.SchemaFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The layout of an 834 as {@code 834.xml} describes it: staedi reads the description, and this is what one pass over a
 * file needs of it. staedi's own check of a transaction set walks through the whole description for every member, which
 * costs five times the reading itself; it still holds the envelope (ISA to IEA) together.
 *
 * @param header the places of the transaction set, in order
 * @param tags every segment that occurs anywhere
 */
record Layout(List<Place> header, Set<String> tags) {
    private static final String DESCRIPTION = "/org/medicalsuite/eligibility/enrolment/834.xml";
    private static final Set<String> ENVELOPE = Set.of("ST", "SE");

    /**
     * A segment, or a loop of them, at its place.
     *
     * @param tag of the segment, or of the segment that begins the loop
     * @param inside the places of a loop, its first segment included; empty for a segment
     * @param elements what the elements of a segment hold; empty for a loop
     */
    record Place(String tag, int least, int most, List<Place> inside, List<ElementForm> elements) {
        boolean isLoop() {
            return !inside.isEmpty();
        }
    }

    /**
     * What an element holds.
     *
     * @param base null for a composite, of which no part is looked into
     */
    record ElementForm(boolean required, EDISimpleType.@Nullable Base base, long shortest, long longest) {}

    /** Reads the description from the class path. */
    static Layout read() {
        try (var in = Layout.class.getResourceAsStream(DESCRIPTION)) {
            if (in == null) {
                throw new IllegalStateException("The 834 layout is missing from the class path");
            }
            var header = places(SchemaFactory.newFactory().createSchema(in).getStandard());
            var tags = new HashSet<String>();
            header.forEach(place -> collect(place, tags));
            return new Layout(header, Set.copyOf(tags));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (EDISchemaException e) {
            throw new IllegalStateException("The 834 layout cannot be read", e);
        }
    }

    private static void collect(Place place, Set<String> tags) {
        tags.add(place.tag);
        place.inside.forEach(inner -> collect(inner, tags));
    }

    private static List<Place> places(EDIComplexType type) {
        return type.getReferences().stream()
                .map(Layout::place)
                .filter(place -> !ENVELOPE.contains(place.tag))
                .toList();
    }

    private static Place place(EDIReference reference) {
        var type = (EDIComplexType) reference.getReferencedType();
        if (type.isType(EDIType.Type.SEGMENT)) {
            return new Place(
                    type.getId(),
                    reference.getMinOccurs(),
                    reference.getMaxOccurs(),
                    List.of(),
                    type.getReferences().stream().map(Layout::element).toList());
        }
        var inside = places(type);
        return new Place(
                inside.getFirst().tag(), reference.getMinOccurs(), reference.getMaxOccurs(), inside, List.of());
    }

    private static ElementForm element(EDIReference reference) {
        var required = reference.getMinOccurs() > 0;
        return reference.getReferencedType() instanceof EDISimpleType simple
                ? new ElementForm(required, simple.getBase(), simple.getMinLength(), simple.getMaxLength())
                : new ElementForm(required, null, 0, 0);
    }
}
