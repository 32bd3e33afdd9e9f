package org.medicalsuite.eligibility.enrolment;

import io.xlate.edi.schema.EDISimpleType;
import io.xlate.edi.stream.EDIStreamValidationError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds the elements of a segment to their lengths and kinds. */
final class ElementCheck {
    private ElementCheck() {}

    static void of(
            List<Layout.ElementForm> forms, String tag, int position, List<String> elements, List<Fault> faults) {
        if (elements.size() > forms.size()) {
            faults.add(fault(EDIStreamValidationError.TOO_MANY_DATA_ELEMENTS, tag, position, forms.size() + 1));
        }
        for (int i = 0; i < forms.size(); i++) {
            var error = error(forms.get(i), i < elements.size() ? elements.get(i) : "");
            if (error != null) {
                faults.add(fault(error, tag, position, i + 1));
            }
        }
    }

    private static @Nullable EDIStreamValidationError error(Layout.ElementForm form, String text) {
        if (text.isEmpty()) {
            return form.required() ? EDIStreamValidationError.REQUIRED_DATA_ELEMENT_MISSING : null;
        }
        var base = form.base();
        if (base == null) {
            return null;
        }
        int length = length(base, text);
        if (length < form.shortest()) {
            return EDIStreamValidationError.DATA_ELEMENT_TOO_SHORT;
        }
        if (length > form.longest()) {
            return EDIStreamValidationError.DATA_ELEMENT_TOO_LONG;
        }
        return switch (base) {
            case NUMERIC -> isNumber(text, false) ? null : EDIStreamValidationError.INVALID_CHARACTER_DATA;
            case DECIMAL -> isNumber(text, true) ? null : EDIStreamValidationError.INVALID_CHARACTER_DATA;
            case DATE -> isNumber(text, false) ? null : EDIStreamValidationError.INVALID_DATE;
            case TIME -> isNumber(text, false) ? null : EDIStreamValidationError.INVALID_TIME;
            case STRING, IDENTIFIER, BINARY -> null;
        };
    }

    /** A sign and a decimal point do not count. */
    private static int length(EDISimpleType.Base base, String text) {
        return switch (base) {
            case NUMERIC, DECIMAL ->
                (int) text.chars().filter(c -> c != '-' && c != '.').count();
            case STRING, IDENTIFIER, BINARY, DATE, TIME -> text.length();
        };
    }

    private static boolean isNumber(String text, boolean decimal) {
        int digits = 0;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && decimal) {
                points++;
            } else if (c != '-' || i > 0) {
                return false;
            }
        }
        return digits > 0 && points < 2;
    }

    private static Fault fault(EDIStreamValidationError error, String tag, int position, int element) {
        return LayoutCheck.fault(error, position, "Element %s%02d does not fit the 834 layout".formatted(tag, element));
    }
}
