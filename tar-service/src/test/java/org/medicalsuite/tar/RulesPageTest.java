package org.medicalsuite.tar;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medicalsuite.kernel.Mark;
import org.medicalsuite.kernel.reference.CsvTable;
import org.medicalsuite.kernel.testing.Contract;
import org.medicalsuite.tar.deadline.DeadlineRow;
import org.medicalsuite.tar.decision.LineRule;
import org.medicalsuite.tar.need.ServiceRow;

/** Holds docs/rules-tar.md to what the rules themselves say; {@code -Dcontract.update} writes it anew. */
class RulesPageTest {
    @Test
    void the_page_of_rules_says_what_the_rules_say() {
        Contract.pageHolds(Path.of(System.getProperty("suite.root", ".."), "docs", "rules-tar.md"), page());
    }

    private static String page() {
        return """
                # The rules of tar-service

                Written by `RulesPageTest` from the tables and types that decide; do not edit. Marks: FOUND = the text of the
                source was read, KNOWLEDGE = known but its text not seen, UNCERTAIN = a setting, see `settings-tar.md`.

                ## Deadlines (`reference/deadlines.csv`)
                | Rule | From | To | Length | Force | When missed | Law | Mark |
                |---|---|---|---|---|---|---|---|
                %s

                ## When a service needs a TAR (`reference/services.csv`)
                Tried before this table, in this order: emergency (22 CCR 51056), plan members (22 CCR 51003), Medicare
                crossover (22 CCR 51303), restricted cards (`reference/member-restrictions.csv`).

                | Service | Needed | Limit | Form | Law | Mark |
                |---|---|---|---|---|---|
                %s

                ## What may happen to a line
                | Rule | In words | Law | Mark |
                |---|---|---|---|
                %s
                """.formatted(deadlines(), services(), lines());
    }

    private static String deadlines() {
        return CsvTable.read(DeadlineRow.class, "/org/medicalsuite/tar/reference/deadlines.csv").stream()
                .map(row -> row(
                        row.rule(),
                        row.from(),
                        day(row.to()),
                        row.length() + " " + words(row.unit()) + (row.rolls() ? ", rolls to a working day" : "")
                                + (row.extension() == null ? "" : ", +" + row.extension() + " days if extended"),
                        words(row.force()),
                        words(row.lateEffect()),
                        row.source(),
                        row.mark()))
                .collect(Collectors.joining("\n"));
    }

    private static String services() {
        return CsvTable.read(ServiceRow.class, "/org/medicalsuite/tar/reference/services.csv").stream()
                .map(row -> row(
                        row.variant() == null ? row.category() : row.category() + " " + row.variant(),
                        words(row.need()),
                        limit(row),
                        row.form().name().substring("FORM_".length()).replace('_', '-'),
                        row.source(),
                        row.mark()))
                .collect(Collectors.joining("\n"));
    }

    private static String lines() {
        return Arrays.stream(LineRule.values())
                .map(rule -> row(rule, rule.sentence(), rule.citation().source(), mark(rule)))
                .collect(Collectors.joining("\n"));
    }

    private static Mark mark(LineRule rule) {
        return rule.citation().mark();
    }

    private static String limit(ServiceRow row) {
        if (row.amountLimit() != null) {
            return "$" + row.amountLimit() + " " + row.window();
        }
        return row.countLimit() == null ? "" : row.countLimit() + " " + row.window();
    }

    private static String day(@Nullable LocalDate day) {
        return Optional.ofNullable(day).map(LocalDate::toString).orElse("");
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String row(Object... cells) {
        return Arrays.stream(cells).map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |"));
    }
}
