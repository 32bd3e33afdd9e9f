package org.medicalsuite.k8s;

import java.util.concurrent.ExecutionException;

/** Helm said no; the message holds Helm's own. */
final class HelmRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HelmRefusal(ExecutionException call) {
        super(call.getMessage(), call);
    }
}
