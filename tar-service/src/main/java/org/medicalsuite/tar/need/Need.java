package org.medicalsuite.tar.need;

import java.util.List;
import java.util.Optional;
import org.medicalsuite.kernel.Basis;
import org.medicalsuite.tar.deadline.Programme;

/**
 * Whether a TAR is needed, and what follows.
 *
 * @param finding what the rule that decided has found
 * @param tried the rules that were silent before it, in order
 * @param decidedBy who decides about the service
 * @param standard by which standard it is judged
 * @param documents what must come with the request; empty where none is needed
 */
public record Need(
        Finding finding,
        List<Basis> tried,
        Programme decidedBy,
        ServiceRow service,
        Basis standard,
        List<String> documents,
        Optional<OtherPayer> otherPayer) {
    public boolean needed() {
        return finding instanceof Finding.Needed;
    }
}
