package org.medicalsuite.eligibility.sample;

import java.time.LocalDate;
import java.util.List;

/** The situations, in the order of their numbers. Plan codes are paired with the county that they belong to. */
final class Situations {
    private static final int YEAR = 365;
    private static final String NO_PLAN = "000;00";

    static final List<Situation> ALL = List.of(
            new Situation(
                    1,
                    "AETNA-FIRST",
                    "Child in L.A. Care, Los Angeles; covered first by Aetna through the mother's employer",
                    6 * YEAR,
                    (file, person, months) -> file.coverage("304;01", months.firstOf(14), null)
                            .aidCodes("P5;401", "19")
                            .primaryCare("SUNRISE PEDIATRICS", "", "1234567893")
                            .otherCoverage(
                                    "AETNA",
                                    "W%09d".formatted(200 + person.index()),
                                    "AET-774",
                                    "P;OIMRD;32;19880512",
                                    "SUNSHINE STUDIOS")),
            new Situation(
                    2,
                    "SOC-UNMET",
                    "Share of cost of 300.00 a month not met, Los Angeles; no plan, not eligible until it is met",
                    52 * YEAR,
                    (file, person, months) -> file.coverage("304;P4", months.firstOfThis(), months.endOfLast())
                            .shareOfCost("300")
                            .aidCodes("67;501", "19")),
            new Situation(
                    3,
                    "SOC-MET",
                    "Share of cost of 300.00 met this month, fee-for-service",
                    54 * YEAR,
                    (file, person, months) -> file.coverage(NO_PLAN, months.firstOfThis(), months.endOfThis())
                            .shareOfCost("300")
                            .aidCodes("67;301", person.oneOf("19", "10", "37"))),
            new Situation(
                    4,
                    "DUAL-ABD",
                    "Medicare A, B and D and Medi-Cal with QMB; Medicare pays first",
                    70 * YEAR,
                    (file, person, months) -> file.coverage(person.oneOf("304;01", "352;01"), months.firstOf(30), null)
                            .medicare("2;2;2")
                            .aidCodes("10;401;80;401", "19")),
            new Situation(
                    5,
                    "RESTRICTED",
                    "Restricted scope: emergency and pregnancy care only, fee-for-service",
                    41 * YEAR,
                    (file, person, months) -> file.coverage(NO_PLAN, months.firstOf(8), null)
                            .aidCodes("58;301", person.oneOf("15", "19", "30"))),
            new Situation(
                    6,
                    "FOSTER-FFS",
                    "Foster child in a county where a plan is voluntary; fee-for-service by choice",
                    9 * YEAR,
                    (file, person, months) -> file.coverage(NO_PLAN, months.firstOf(20), null)
                            .aidCodes("42;001", person.oneOf("33", "36"))),
            new Situation(
                    7,
                    "KAISER-MEMBER",
                    "Adult in Kaiser's own Medi-Cal plan",
                    35 * YEAR,
                    (file, person, months) -> file.coverage(
                                    person.oneOf("K19;01", "K37;01", "K01;01"), months.firstOf(11), null)
                            .aidCodes("M1;401", person.oneOf("19", "37", "01"))),
            new Situation(
                    8,
                    "CMC-PAST",
                    "Was in Cal MediConnect until the end of 2022, since then in the matching Medi-Cal plan",
                    78 * YEAR,
                    (file, person, months) -> file.coverage(
                                    "304;01", LocalDate.of(2021, 1, 1), LocalDate.of(2022, 12, 31))
                            .medicare("3;2;2")
                            .aidCodes("1H;401", "19")
                            .coverage("304;01", LocalDate.of(2023, 1, 1), null)
                            .medicare("3;2;2")
                            .aidCodes("1H;401", "19")),
            new Situation(
                    9,
                    "ENDED-LAST-MONTH",
                    "Coverage ended on the last day of last month",
                    44 * YEAR,
                    (file, person, months) -> file.coverage(
                                    person.oneOf("304;01", "315;01"), months.firstOf(16), months.endOfLast())
                            .aidCodes("M1;401", person.oneOf("19", "10"))),
            new Situation(
                    10,
                    "NEWBORN",
                    "Born this month or last, deemed eligible through the mother, no plan yet",
                    12,
                    (file, person, months) -> file.coverage(NO_PLAN, person.birthDate(), null)
                            .aidCodes("P9;001", person.oneOf("19", "10", "34"))),
            new Situation(
                    11,
                    "STARTS-NEXT-MONTH",
                    "Coverage begins on the first of next month",
                    27 * YEAR,
                    (file, person, months) -> file.coverage(
                                    person.oneOf("352;01", "305;01"), months.firstOfNext(), null)
                            .aidCodes("M1;401", person.oneOf("19", "33"))),
            new Situation(
                    12,
                    "TWO-CODES",
                    "Two aid codes at once: disabled and QMB",
                    58 * YEAR,
                    (file, person, months) -> file.coverage(person.oneOf("150;01", "190;01"), months.firstOf(10), null)
                            .medicare("2;2;0")
                            .aidCodes("6H;401;80;401", "34")),
            new Situation(
                    13,
                    "CORRECTED-TWICE",
                    "The county's file was corrected twice; the last word is Orange, CalOptima",
                    33 * YEAR,
                    (file, person, months) -> {
                        file.coverage("304;01", months.firstOf(5), null).aidCodes("M1;401", "19");
                        file.member(person)
                                .coverage("305;01", months.firstOf(5), null)
                                .aidCodes("M1;401", "33");
                        file.member(person)
                                .coverage("506;01", months.firstOf(5), null)
                                .aidCodes("M3;401", "30");
                    }),
            new Situation(
                    14,
                    "PREGNANT",
                    "Pregnant, full scope, in a plan",
                    29 * YEAR,
                    (file, person, months) -> file.coverage(person.oneOf("515;01", "504;01"), months.firstOf(4), null)
                            .aidCodes("M7;401", person.oneOf("56", "48"))),
            new Situation(
                    15,
                    "EXPANSION-ADULT",
                    "Adult of the expansion group in a plan, nothing else pays",
                    38 * YEAR,
                    (file, person, months) -> file.coverage(
                                    person.oneOf("315;01", "362;01", "303;01"), months.firstOf(25), null)
                            .aidCodes("M1;401", person.oneOf("10", "10", "15"))
                            .primaryCare("VALLEY THERAPY", "", "1245319599")),
            new Situation(
                    16,
                    "FORMER-FOSTER",
                    "Former foster youth under 26 who chose fee-for-service",
                    22 * YEAR,
                    (file, person, months) -> file.coverage(NO_PLAN, months.firstOf(13), null)
                            .aidCodes("4M;001", person.oneOf("34", "37"))),
            new Situation(
                    17,
                    "LTC-SOC",
                    "Lives in a nursing facility; the share of cost is met by the facility's claim; in a plan",
                    82 * YEAR,
                    (file, person, months) -> file.coverage(person.oneOf("301;01", "300;01"), months.firstOf(18), null)
                            .shareOfCost("912")
                            .medicare("3;2;2")
                            .aidCodes("63;101", person.oneOf("07", "01"))),
            new Situation(
                    18,
                    "SPOUSE-PLAN",
                    "Covered first by a PPO through the spouse's employer",
                    40 * YEAR,
                    (file, person, months) -> file.coverage(person.oneOf("356;01", "306;01"), months.firstOf(9), null)
                            .aidCodes("M3;401", "36")
                            .otherCoverage(
                                    "ANTHEM BLUE CROSS",
                                    "XDP%06d".formatted(500 + person.index()),
                                    "AB-1200",
                                    "P;OIM;01;19840921",
                                    "BAY FERRIES")),
            new Situation(
                    19,
                    "TRICARE-FIRST",
                    "Child covered first by TRICARE",
                    11 * YEAR,
                    (file, person, months) -> file.coverage("029;01", months.firstOf(7), null)
                            .aidCodes("P5;401", "37")
                            .otherCoverage(
                                    "TRICARE WEST", "T%08d".formatted(person.index()), null, "C;OIMR;33;", null)),
            new Situation(
                    20,
                    "PAY-AND-CHASE",
                    "Other coverage of an unnamed carrier: Medi-Cal pays and recovers",
                    47 * YEAR,
                    (file, person, months) -> file.coverage("307;01", months.firstOf(6), null)
                            .aidCodes("6H;401", "38")
                            .otherCoverage("CARRIER NOT NAMED", "U%06d".formatted(person.index()), null, "A", null)),
            new Situation(
                    21,
                    "MEDICARE-ADVANTAGE",
                    "Medicare through a Medicare Advantage plan, then Medi-Cal",
                    73 * YEAR,
                    (file, person, months) -> file.coverage("306;01", months.firstOf(21), null)
                            .medicare("2;2;2")
                            .aidCodes("1H;401", "36")
                            .otherCoverage(
                                    "MEDICARE ADVANTAGE PLAN", "H%07d".formatted(person.index()), null, "F", null)),
            new Situation(
                    22,
                    "ON-HOLD",
                    "An aid code is on file, but its eligibility is on hold",
                    36 * YEAR,
                    (file, person, months) -> file.coverage("309;59", months.firstOfThis(), months.endOfThis())
                            .aidCodes("M1;708", "43")),
            new Situation(
                    23,
                    "MOVED-COUNTY",
                    "Moved from Los Angeles to Orange at the beginning of this month",
                    31 * YEAR,
                    (file, person, months) -> file.coverage("304;01", months.firstOf(15), months.endOfLast())
                            .aidCodes("M1;401", "19")
                            .coverage("506;01", months.firstOfThis(), null)
                            .aidCodes("M1;401", "30")),
            new Situation(
                    24,
                    "MINOR-CONSENT",
                    "Minor consent services only, fee-for-service",
                    15 * YEAR,
                    (file, person, months) -> file.coverage(NO_PLAN, months.firstOf(2), null)
                            .aidCodes("7M;301", person.oneOf("19", "38"))),
            new Situation(
                    25,
                    "SAME-NAME",
                    "Shares name and birth date with another person: an inquiry by name is not unique",
                    26 * YEAR,
                    (file, person, months) ->
                            file.coverage("312;01", months.firstOf(12), null).aidCodes("M1;401", "50")),
            new Situation(
                    26,
                    SamplePeople.MUST_CHOOSE,
                    "New to Medi-Cal, must choose a plan in Los Angeles and has been asked to",
                    37 * YEAR,
                    Situations::newInLosAngeles),
            new Situation(
                    27,
                    SamplePeople.DID_NOT_CHOOSE,
                    "Did not choose a plan in the 30 days and is assigned to one",
                    45 * YEAR,
                    Situations::newInLosAngeles));

    private Situations() {}

    /** To the end of this month, so that a plan that begins with the next is not overruled by the next day's file. */
    private static void newInLosAngeles(File834 file, SamplePerson person, Months months) {
        file.coverage(NO_PLAN, months.firstOf(2), months.endOfThis()).aidCodes("M1;401", "19");
    }
}
