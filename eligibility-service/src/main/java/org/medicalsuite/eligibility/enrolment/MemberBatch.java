package org.medicalsuite.eligibility.enrolment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medicalsuite.kernel.Cin;

/** Members that are applied in one transaction; each person at most once, so that the order of the file holds. */
final class MemberBatch {
    private static final int MOST_MEMBERS = 200;

    private final List<MemberStatement> statements = new ArrayList<>();
    private final List<QuarantinedMember> quarantined = new ArrayList<>();
    private final Set<Cin> people = new HashSet<>();

    void add(MemberStatement statement) {
        statements.add(statement);
        people.add(statement.cin());
    }

    void quarantine(QuarantinedMember member) {
        quarantined.add(member);
    }

    boolean holds(Cin person) {
        return people.contains(person);
    }

    boolean full() {
        return size() >= MOST_MEMBERS;
    }

    int size() {
        return statements.size() + quarantined.size();
    }

    List<MemberStatement> statements() {
        return statements;
    }

    List<QuarantinedMember> quarantined() {
        return quarantined;
    }

    Set<Cin> people() {
        return people;
    }
}
