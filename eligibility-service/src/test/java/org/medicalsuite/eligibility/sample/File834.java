package org.medicalsuite.eligibility.sample;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Writes an 834 in the layout in which DHCS sends its plans; one segment a line, so that people can read it. */
public final class File834 {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;

    private final List<String> members = new ArrayList<>();
    private final String name;
    private final LocalDate day;
    private int count;
    private boolean full;
    private String receiver = "990000001";

    /**
     * @param name becomes part of the sender's name for the file
     * @param day the day on which the file is made
     */
    public File834(String name, LocalDate day) {
        this.name = name;
        this.day = day;
    }

    /** The file states the whole membership (BGN08 4) rather than changes. */
    public File834 full() {
        full = true;
        return this;
    }

    /** Sends the file to another receiver; nine characters. */
    public File834 to(String other) {
        receiver = other;
        return this;
    }

    /** Begins a member; what follows belongs to it. */
    public File834 member(String cin, String lastName, String firstName, LocalDate birthDate) {
        return member(cin, lastName, firstName, birthDate, "F", List.of());
    }

    /** Begins a sample person; the same person again is a correction. */
    File834 member(SamplePerson person) {
        return member(
                person.cin(),
                person.lastName(),
                person.firstName(),
                person.birthDate(),
                person.sex(),
                person.references());
    }

    /** Begins a member with further REF segments of its own, each as {@code qualifier*value}. */
    public File834 member(
            String cin, String lastName, String firstName, LocalDate birthDate, String sex, List<String> references) {
        count++;
        add("INS*Y*18*001*AI*A*E**AC");
        add("REF*0F*" + cin);
        add("REF*1L*" + cin);
        references.forEach(reference -> add("REF*" + reference));
        add("NM1*IL*1*%s*%s".formatted(lastName, firstName));
        add("N3*%d SAMPLE STREET".formatted(100 + count));
        add("N4*SACRAMENTO*CA*95814**CY*34");
        add("DMG*D8*%s*%s".formatted(DAY.format(birthDate), sex));
        return this;
    }

    /** Begins a coverage of the member: {@code plan;status} and its days. */
    public File834 coverage(String plan, LocalDate from, @Nullable LocalDate thru) {
        add("HD*021**HLT*" + plan);
        add("DTP*348*D8*" + DAY.format(from));
        if (thru != null) {
            add("DTP*349*D8*" + DAY.format(thru));
        }
        return this;
    }

    /** Begins a dental coverage of the member without an end: {@code plan;status}. */
    public File834 dentalCoverage(String plan, LocalDate from) {
        add("HD*021**DEN*" + plan);
        add("DTP*348*D8*" + DAY.format(from));
        return this;
    }

    /** The share of cost; stands before the aid codes. */
    public File834 shareOfCost(String dollars) {
        add("AMT*R*" + dollars);
        return this;
    }

    /** Medicare A;B;D; stands before the aid codes. */
    public File834 medicare(String statuses) {
        add("REF*9V*" + statuses);
        return this;
    }

    /** Pairs of aid code and eligibility status, and the county. */
    public File834 aidCodes(String pairs, String county) {
        add("REF*CE*" + pairs);
        add("REF*RB*" + pairs.substring(0, 2));
        add("REF*ZX*" + county);
        return this;
    }

    /** A restriction of the coverage; stands after the aid codes. */
    public File834 restriction(String code, @Nullable String npi) {
        add("REF*ZZ*" + code + (npi == null ? "" : ";" + npi));
        return this;
    }

    /** The primary care provider; stands after the aid codes. */
    public File834 primaryCare(String lastName, String firstName, String npi) {
        add("LX*1");
        add("NM1*P3*1*%s*%s****XX*%s".formatted(lastName, firstName, npi));
        return this;
    }

    /** Other health coverage; {@code packed} is OHC code;scope;relationship;policyholder's birth date;last confirmed. */
    public File834 otherCoverage(
            @Nullable String carrier, String policy, @Nullable String group, String packed, @Nullable String employer) {
        add("COB*P*%s*1".formatted(policy));
        if (group != null) {
            add("REF*6P*" + group);
        }
        add("REF*ZZ*" + packed);
        if (carrier != null) {
            add("NM1*IN*2*" + carrier);
        }
        if (employer != null) {
            add("NM1*36*2*" + employer);
        }
        return this;
    }

    /** The whole file. */
    public byte[] end() {
        var control = controlNumber();
        var date = DAY.format(day);
        var header = List.of(
                "ISA*00*          *00*          *ZZ*CADHCS_5010_834*30*%s      *%s*0600*^*00501*%s*0*T*:"
                        .formatted(receiver, date.substring(2), control),
                "GS*BE*CADHCS_5010_834*%s*%s*0600*%s*X*005010X220A1".formatted(receiver, date, control),
                "ST*834*0001*005010X220A1",
                "BGN*00*DHCS834-DA-%s-%s-001*%s*0600****%s".formatted(date, name, date, full ? "4" : "2"),
                "QTY*TO*" + count,
                "N1*P5*CALIFORNIA DEPARTMENT OF HEALTH CARE SERVICES*FI*990000000",
                "N1*IN*MEDI-CAL SUITE SAMPLE*FI*990000001");
        var segments = new ArrayList<>(header);
        segments.addAll(members);
        // ISA and GS are not counted, ST and SE are.
        segments.add("SE*%d*0001".formatted(segments.size() - 1));
        segments.add("GE*1*" + control);
        segments.add("IEA*1*" + control);
        return (String.join("~\n", segments) + "~\n").getBytes(StandardCharsets.UTF_8);
    }

    private String controlNumber() {
        var checksum = new CRC32();
        checksum.update((name + day).getBytes(StandardCharsets.UTF_8));
        members.forEach(segment -> checksum.update(ByteBuffer.wrap(segment.getBytes(StandardCharsets.UTF_8))));
        return "1%08d".formatted(checksum.getValue() % 100_000_000);
    }

    private void add(String segment) {
        members.add(segment);
    }
}
