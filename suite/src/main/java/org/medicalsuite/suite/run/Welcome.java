package org.medicalsuite.suite.run;

import java.net.URI;

/** What a newcomer needs once the suite is up. */
final class Welcome {
    private Welcome() {}

    static String text(URI door, String issuer, Questions questions) {
        return """

                The door           %1$s
                The portal         %1$s/portal/
                The API page       %1$s/api
                Who can sign in there (name / password):
                  frank  / frank-sample-password    front desk of Sunrise Pediatrics (provider, NPI 1234567893)
                  carla  / carla-sample-password    state consultant
                  paula  / paula-sample-password    health plan (L.A. Care, plan code 304)
                  cora   / cora-sample-password     county worker (Los Angeles)
                  audrey / audrey-sample-password   auditor

                Get a provider's token, then ask the three questions:

                TOKEN=$(curl -s -d grant_type=client_credentials -d client_id=sunrise-pediatrics -d client_secret=sunrise-pediatrics-sample-secret %2$s/protocol/openid-connect/token | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

                %3$s

                Ctrl-C ends everything; ./dev run keeps the data, ./dev run --fresh starts anew.
                """.formatted(door, issuer, questions.curlLines(door));
    }
}
