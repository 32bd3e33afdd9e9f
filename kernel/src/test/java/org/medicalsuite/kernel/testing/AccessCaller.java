package org.medicalsuite.kernel.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everybody who may come to the door, as a sample client. */
enum AccessCaller {
    PROVIDER("sunrise-pediatrics"),
    OTHER_PROVIDER("valley-therapy"),
    PROVIDER_THAT_ONLY_READS("reading-room"),
    HEALTH_PLAN("la-care"),
    OTHER_HEALTH_PLAN("health-net"),
    COUNTY_WORKER("los-angeles-county"),
    OTHER_COUNTY_WORKER("orange-county"),
    STATE_CONSULTANT("state-consultant-desk"),
    MEMBER("member-app"),
    AUDITOR("audit-office"),
    SYSTEM("state-feed"),
    NO_ROLE("newcomer"),
    NO_TOKEN(null);

    private final @Nullable String client;

    AccessCaller(@Nullable String client) {
        this.client = client;
    }

    static List<AccessCaller> all() {
        return Arrays.asList(values());
    }

    Optional<String> token() {
        return Optional.ofNullable(client).map(Tokens::of);
    }

    String column() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
