package org.medicalsuite.eligibility.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * The sample people as of a base day, always the same for the same day. The first person in situation NN has the CIN
 * {@code 9NN00001A}, so that somebody who must choose a plan is 92600001A; situation 1 begins with {@link #AETNA_FIRST}.
 */
public final class SamplePeople {
    /** A child in Los Angeles, in L.A. Care, covered first by Aetna. */
    public static final String AETNA_FIRST = "91234567A";

    /** The last name of those who have been asked to choose a plan. */
    public static final String MUST_CHOOSE = "MUST-CHOOSE";

    /** The last name of those whose days to choose are over. */
    public static final String DID_NOT_CHOOSE = "DID-NOT-CHOOSE";

    private static final String ALIKE = "SAME-NAME";
    private static final int PEOPLE_IN_A_SITUATION = 20;
    private static final String LETTERS = "ACDEFGHMNTUVWXYZ";
    private static final List<String> FIRST_NAMES = List.of(
            "ANA", "BEN", "CARLA", "DAVID", "ELENA", "FELIX", "GRACE", "HUGO", "IRIS", "JAVIER", "KIM", "LUIS", "MAYA",
            "NOAH", "OLGA", "PABLO", "QUINN", "ROSA", "SAM", "TESSA");

    private final LocalDate base;

    private SamplePeople(LocalDate base) {
        this.base = base;
    }

    /** The people as they are on a day; the suite takes today. */
    public static SamplePeople asOf(LocalDate base) {
        return new SamplePeople(base);
    }

    /** One enrollment file with all of them. */
    public byte[] enrollmentFile() {
        var file = new File834("Medi-Cal Suite Sample", base);
        for (var situation : Situations.ALL) {
            for (var person : people(situation)) {
                file.member(person);
                situation.writer().write(file, person, new Months(base));
            }
        }
        return file.end();
    }

    /** Who is in which situation, as CSV: cin, lastName, firstName, birthDate, situation. */
    public String situations() {
        var lines = new ArrayList<String>();
        lines.add("cin,lastName,firstName,birthDate,situation");
        for (var situation : Situations.ALL) {
            for (var person : people(situation)) {
                lines.add("%s,%s,%s,%s,\"%s\""
                        .formatted(
                                person.cin(),
                                person.lastName(),
                                person.firstName(),
                                person.birthDate(),
                                situation.sentence()));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** Everybody with this last name, by CIN. */
    public List<String> named(String lastName) {
        return Situations.ALL.stream()
                .filter(situation -> situation.lastName().equals(lastName))
                .flatMap(situation -> people(situation).stream())
                .map(SamplePerson::cin)
                .toList();
    }

    private List<SamplePerson> people(Situation situation) {
        var people = new ArrayList<SamplePerson>();
        for (int i = 0; i < PEOPLE_IN_A_SITUATION; i++) {
            // People of one situation come in pairs of the same name and birth date.
            var alike = situation.lastName().equals(ALIKE) ? i / 2 : i;
            people.add(new SamplePerson(
                    cin(situation, i),
                    situation.lastName(),
                    FIRST_NAMES.get(alike % FIRST_NAMES.size()),
                    birthDate(situation, alike),
                    alike % 2 == 0 ? "F" : "M",
                    references(situation, i),
                    i));
        }
        return people;
    }

    private static String cin(Situation situation, int index) {
        if (situation.number() == 1 && index == 0) {
            return AETNA_FIRST;
        }
        return "9%02d%05d%c".formatted(situation.number(), index + 1, LETTERS.charAt(index % LETTERS.length()));
    }

    /** Babies stay babies; others are spread over a few years. */
    private LocalDate birthDate(Situation situation, int index) {
        return base.minusDays(situation.ageDays() + (situation.ageDays() < 365 ? index % 10 : 53L * index));
    }

    private List<String> references(Situation situation, int index) {
        var issued = YearMonth.from(base).minusMonths(30).atDay(1 + index);
        var references = new ArrayList<>(List.of(
                "23*%d;%s;;".formatted(index % 10, issued.toString().replace("-", "")),
                "3H*19;67;%07d;0;%02d".formatted(1000 + 20 * situation.number() + index, 1)));
        if (situation.sentence().contains("Medicare")) {
            references.add("F6*1EG4TE5MK%02d".formatted(index));
        }
        return references;
    }
}
