package org.medicalsuite.eligibility.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * One invented person.
 *
 * @param references REF segments of the person's own, each as {@code qualifier*value}
 * @param index place among the people of the situation, from 0; situations use it to spread over counties and plans
 */
record SamplePerson(
        String cin,
        String lastName,
        String firstName,
        LocalDate birthDate,
        String sex,
        List<String> references,
        int index) {
    /** One of the choices, in turn. */
    String oneOf(String... choices) {
        return choices[index % choices.length];
    }
}
