package org.medicalsuite.kernel;

import java.util.Optional;
import java.util.Set;

/**
 * Who asks, as the access token says.
 *
 * @param subject the token's subject: a person or a client's service account
 * @param client the OIDC client that the token was issued to
 * @param roles what the caller may be
 * @param npis NPIs that the caller acts for; empty where it is no provider
 * @param plans health care plan codes whose members the caller may see
 * @param counties two-digit county codes whose residents the caller may see
 * @param cin the person that the caller is; empty where it is no beneficiary
 */
public record Caller(
        String subject,
        String client,
        Set<Role> roles,
        Set<Npi> npis,
        Set<String> plans,
        Set<String> counties,
        Optional<Cin> cin) {
    /** A caller who is no beneficiary. */
    public Caller(
            String subject, String client, Set<Role> roles, Set<Npi> npis, Set<String> plans, Set<String> counties) {
        this(subject, client, roles, npis, plans, counties, Optional.empty());
    }

    /**
     * A service's own job.
     *
     * @param name what audit records call it
     * @param service the module's name
     */
    public static Caller job(String name, String service) {
        return new Caller(name, service, Set.of(Role.SYSTEM), Set.of(), Set.of(), Set.of());
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean actsFor(Npi npi) {
        return npis.contains(npi);
    }

    /** Whether the caller is this person. */
    public boolean isMember(Cin person) {
        return is(Role.MEMBER) && cin.filter(person::equals).isPresent();
    }
}
