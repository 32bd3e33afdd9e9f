package org.medicalsuite.tar.access;

import java.util.Optional;
import java.util.Set;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.Npi;
import org.medicalsuite.tar.deadline.Programme;

/**
 * Whom a request concerns.
 *
 * @param member for whom the services are
 * @param providers submitting, rendering and ordering provider
 * @param plan code of the plan that decides; empty in fee-for-service
 * @param inquirable whether there is a record to ask about; a returned paper request has none
 */
public record Parties(
        Cin member,
        Npi submitting,
        Set<Npi> providers,
        Programme programme,
        Optional<String> plan,
        boolean inquirable) {}
