package org.medicalsuite.cob.claim;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.medicalsuite.kernel.idempotency.KeyClaim;

/** Claims that came before under the same key, looked for before anybody else is asked anything. */
@ApplicationScoped
public class EarlierClaims {
    private final ClaimStore store;

    public EarlierClaims(ClaimStore store) {
        this.store = store;
    }

    @Transactional
    Optional<ClaimNumber> find(KeyClaim key) {
        return store.earlier(key);
    }
}
