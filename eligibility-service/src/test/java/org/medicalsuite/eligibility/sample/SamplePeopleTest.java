package org.medicalsuite.eligibility.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The kept sample is what the generator writes for its day; -Dsample.update writes it anew. */
class SamplePeopleTest {
    private static final LocalDate KEPT_DAY = LocalDate.of(2026, 11, 15);
    private static final Path FOLDER = Path.of("src/test/resources/sample");

    private final SamplePeople people = SamplePeople.asOf(KEPT_DAY);

    @Test
    void the_kept_enrollment_file_is_the_generated_one() throws IOException {
        assertKept("people.834", new String(people.enrollmentFile(), StandardCharsets.UTF_8));
    }

    @Test
    void the_kept_list_of_situations_is_the_generated_one() throws IOException {
        assertKept("situations.csv", people.situations());
    }

    @Test
    void five_hundred_and_forty_people_have_a_cin_of_their_own() {
        var cins = people.situations()
                .lines()
                .skip(1)
                .map(line -> line.substring(0, 9))
                .toList();

        assertThat(cins).hasSize(540).doesNotHaveDuplicates().startsWith(SamplePeople.AETNA_FIRST);
    }

    private static void assertKept(String name, String generated) throws IOException {
        var kept = FOLDER.resolve(name);
        if (System.getProperty("sample.update") != null) {
            Files.createDirectories(FOLDER);
            Files.writeString(kept, generated);
        }
        assertThat(generated).isEqualTo(Files.readString(kept));
    }
}
