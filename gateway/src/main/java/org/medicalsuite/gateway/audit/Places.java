package org.medicalsuite.gateway.audit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far the records of each service have been read, written {@code eligibility:17.4,cob:end,tar:12.9}. A service that is
 * not named has not been read at all.
 *
 * @param byService the place in a service's records; {@link #START} where none was shown, {@link #END} where there are no
 *     more
 */
record Places(Map<String, String> byService) {
    static final String START = "start";
    static final String END = "end";

    private static final Pattern PLACE = Pattern.compile("([a-z-]+):(start|end|\\d{1,18}\\.\\d{1,18})");

    /** Empty where the text is no place in the records of these services. */
    static Optional<Places> parse(@Nullable String text, List<String> services) {
        var places = new LinkedHashMap<String, String>();
        if (text != null) {
            for (var part : text.split(",", -1)) {
                var place = PLACE.matcher(part);
                if (!place.matches()
                        || !services.contains(place.group(1))
                        || places.put(place.group(1), place.group(2)) != null) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Places(places));
    }

    /** Where to go on; empty where the service is read from its newest record. */
    Optional<String> of(String service) {
        return Optional.ofNullable(byService.get(service)).filter(place -> !place.equals(START));
    }

    boolean isRead(String service) {
        return END.equals(byService.get(service));
    }

    @Override
    public String toString() {
        return byService.entrySet().stream()
                .map(place -> place.getKey() + ":" + place.getValue())
                .collect(Collectors.joining(","));
    }
}
