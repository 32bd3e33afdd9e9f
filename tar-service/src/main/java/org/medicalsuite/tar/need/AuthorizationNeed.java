package org.medicalsuite.tar.need;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.tar.deadline.Programme;

/** Tries the rules in order and says whether a service needs a TAR, and why. */
public final class AuthorizationNeed {
    private final ServiceTable services;
    private final ReviewStandard standard;
    private final List<NeedRule> chain;

    public AuthorizationNeed(ServiceTable services, ReviewStandard standard, List<NeedRule> chain) {
        this.services = services;
        this.standard = standard;
        this.chain = List.copyOf(chain);
    }

    public static AuthorizationNeed california() {
        return new AuthorizationNeed(
                ServiceTable.california(),
                ReviewStandard.california(),
                List.of(
                        new EmergencyService(),
                        new PlanDecides(),
                        new MedicareCrossover(),
                        MemberRestriction.california(),
                        new TableDecides()));
    }

    public ServiceTable services() {
        return services;
    }

    /** The answer; empty where the table has no such service on that day. */
    public Optional<Need> decide(Inquiry inquiry) {
        return services.find(inquiry.category(), inquiry.variant(), inquiry.serviceDate())
                .map(row -> decide(inquiry, row));
    }

    private Need decide(Inquiry inquiry, ServiceRow row) {
        var tried = new ArrayList<Basis>();
        for (var rule : chain) {
            var finding = rule.consider(inquiry, row);
            if (!(finding instanceof Finding.Silent)) {
                return answer(inquiry, row, tried, finding);
            }
            tried.add(finding.basis());
        }
        throw new IllegalStateException("No rule decided about " + row.key());
    }

    private Need answer(Inquiry inquiry, ServiceRow row, List<Basis> tried, Finding finding) {
        return new Need(
                finding,
                List.copyOf(tried),
                row.carvedOut() ? Programme.FEE_FOR_SERVICE : inquiry.programme(),
                row,
                standard.on(inquiry.birthDate(), inquiry.serviceDate()),
                finding instanceof Finding.Needed ? row.documentList() : List.of(),
                OtherPayer.of(inquiry));
    }
}
