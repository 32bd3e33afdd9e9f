package org.medicalsuite.tar.need;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Mark;
import org.medicalsuite.kernel.Money;

/**
 * When one kind of service needs a TAR, for a time.
 *
 * @param counted what is counted towards the limit
 * @param window the time in which it is counted, in words
 * @param emergencyExempts whether an emergency makes the TAR unnecessary; an emergency admission still needs one
 * @param carvedOut whether it stays outside managed care plans
 * @param documents what must come with the request, separated by semicolons
 */
public record ServiceRow(
        LocalDate from,
        @Nullable LocalDate to,
        ServiceCategory category,
        @Nullable ServiceVariant variant,
        TarNeed need,
        @Nullable Money amountLimit,
        @Nullable Integer countLimit,
        @Nullable String counted,
        @Nullable String window,
        Form form,
        Submitter submittedBy,
        boolean verbalAllowed,
        boolean emergencyExempts,
        boolean carvedOut,
        @Nullable String documents,
        String says,
        String source,
        Mark mark) {

    boolean isFor(ServiceCategory asked, @Nullable ServiceVariant askedVariant, LocalDate day) {
        return category == asked && variant == askedVariant && inForceOn(day);
    }

    boolean inForceOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    /** Category and variant as one word. */
    String key() {
        return variant == null ? category.name() : category.name() + "/" + variant.name();
    }

    List<String> documentList() {
        return documents == null
                ? List.of()
                : Arrays.stream(documents.split(";")).map(String::strip).toList();
    }

    Basis basis(String because) {
        return new Basis("SERVICE_TABLE", because, new Citation(source, mark));
    }
}
