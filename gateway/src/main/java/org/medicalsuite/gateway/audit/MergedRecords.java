package org.medicalsuite.gateway.audit;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One page of the records of all services, from their pages. */
final class MergedRecords {
    private static final String RECORDS = "records";
    private static final String NEXT = "next";

    private MergedRecords() {}

    /**
     * The newest of all pages, each of which goes from new to old.
     *
     * @param pages what the services answered that were asked, by name
     * @param read how far each had been read before
     */
    static JsonObject of(Map<String, JsonObject> pages, Places read, int limit) {
        var all = new ArrayList<Found>();
        pages.forEach((service, page) ->
                page.getJsonArray(RECORDS).forEach(record -> all.add(new Found(service, (JsonObject) record))));
        all.sort(Comparator.comparingLong(Found::micros).reversed());
        var shown = all.subList(0, Math.min(limit, all.size()));
        var answer = new JsonObject()
                .put(RECORDS, new JsonArray(shown.stream().map(Found::record).toList()));
        var places = places(pages, read, shown);
        var more = places.byService().values().stream().anyMatch(place -> !place.equals(Places.END));
        return more ? answer.put(NEXT, places.toString()) : answer;
    }

    private static Places places(Map<String, JsonObject> pages, Places read, List<Found> shown) {
        var places = new LinkedHashMap<>(read.byService());
        pages.forEach((service, page) -> {
            var own = shown.stream()
                    .filter(found -> found.service.equals(service))
                    .toList();
            if (own.size() == page.getJsonArray(RECORDS).size() && !page.containsKey(NEXT)) {
                places.put(service, Places.END);
            } else if (!own.isEmpty()) {
                places.put(service, own.getLast().id());
            } else {
                // Nothing of it was new enough for this page; it begins where it began.
                places.putIfAbsent(service, Places.START);
            }
        });
        return new Places(places);
    }

    private record Found(String service, JsonObject record) {
        String id() {
            return record.getString("id");
        }

        long micros() {
            return Long.parseLong(id().substring(0, id().indexOf('.')));
        }
    }
}
