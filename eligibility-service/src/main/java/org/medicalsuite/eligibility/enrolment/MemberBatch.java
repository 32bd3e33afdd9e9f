package org.medicalsuite.eligibility.enrolment;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medicalsuite.kernel.Cin;

/**
 * Members of one lane that are applied in one transaction; each person at most once, so that the order of the file
 * holds.
 */
final class MemberBatch {
    static final int MOST_MEMBERS = 2000;

    private final List<MemberStatement> statements = new ArrayList<>();
    private final List<QuarantinedMember> quarantined = new ArrayList<>();
    private final Set<Cin> people = new HashSet<>();
    private int last;

    /** Takes a member in, or says no where its person is here already. */
    boolean take(MemberLoop member) {
        try {
            var statement = MemberReading.read(member);
            if (statement.cins().stream().anyMatch(people::contains)) {
                return false;
            }
            people.addAll(statement.cins());
            statements.add(statement);
        } catch (Quarantined aside) {
            quarantined.add(QuarantinedMember.of(member.number(), aside.fault()));
        }
        last = member.number();
        return true;
    }

    /** Number of the last member. */
    int last() {
        return last;
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
