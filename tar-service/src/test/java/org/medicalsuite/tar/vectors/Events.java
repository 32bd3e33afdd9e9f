package org.medicalsuite.tar.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medicalsuite.tar.door.Body;
import org.medicalsuite.tar.door.Deeds;
import org.medicalsuite.tar.door.LineInState;
import org.medicalsuite.tar.door.Wanted;

/** The events of vectors as bodies of requests. What a vector leaves out, and the route demands, is filled in. */
final class Events {
    /** Where a deed is sent, and what. */
    record Deed(String route, String body) {}

    private Events() {}

    static Deed of(JsonNode given, Wanted wanted) {
        return switch (given.get("event").asText()) {
            case "APPROVE" -> decision(Deeds.approve());
            case "MODIFY" ->
                decision(Deeds.modify(
                        given.path("units").asInt(wanted.units()), wanted.from(), wanted.thru(), reason(given)));
            case "DEFER" -> decision(Body.of("decision", "DEFER").with("question", Given.text(given, "question", "")));
            case "DENY" -> decision(Deeds.deny(reason(given)));
            case "REJECT", "RETURN" ->
                decision(Body.of("decision", given.get("event").asText())
                        .with("message", Given.text(given, "message", "")));
            case "EXTEND" -> decision(Deeds.extend());
            case "ANSWER_DEFERRAL" -> new Deed("answers", Body.aboutLine(Body.of("answer", reply(given))));
            case "APPEAL" -> new Deed("appeals", appeal(given));
            case "CANCEL" -> new Deed("cancellations", LineInState.FIRST_LINE);
            case "UPDATE_REJECTED_SERVICE" -> new Deed("rejected-service-updates", LineInState.FIRST_LINE);
            case "UPDATE" ->
                new Deed("updates", Body.aboutLine(Deeds.update(wanted.units() + 2, wanted.from(), wanted.thru())));
            case "REDUCE_AUTHORIZATION" ->
                new Deed(
                        "reductions",
                        Body.aboutLine(
                                Deeds.reduce(given.path("units").asInt(0), Given.required(given, "effective_date"))));
            case String unknown -> throw new IllegalArgumentException("There is no event " + unknown);
        };
    }

    private static Deed decision(Body line) {
        return new Deed("decisions", Body.aboutLine(line));
    }

    /** Documents are sent before the answer that names them. */
    private static String reply(JsonNode given) {
        return Given.text(given, "answer", given.path("attachments").asInt(0) > 0 ? "It is attached" : "");
    }

    private static String appeal(JsonNode given) {
        var disputed = new ArrayList<String>();
        given.path("dates_or_services").forEach(item -> disputed.add(item.asText()));
        var line = Body.of("line", 1)
                .with("reason", Given.text(given, "reason", given.has("reason") ? "" : "The decision is wrong"))
                .with("disputed", given.has("dates_or_services") ? disputed : List.of("units"));
        return Body.of(
                        "channel",
                        switch (Given.text(given, "channel", "eTAR")) {
                            case "paper" -> "PAPER";
                            case "fax" -> "FAX";
                            default -> "ETAR";
                        })
                .with("paperGround", Given.yes(given, "portal_down_over_72_hours", false) ? "PORTAL_DOWN" : null)
                .with("lines", line.times(1))
                .text();
    }

    /** The reason as the vector gives it; none where it gives none. */
    private static @Nullable Body reason(JsonNode given) {
        var text = Given.text(given, "reason", Given.text(given, "reason_code", ""));
        if (text.isEmpty()) {
            return null;
        }
        var code = Given.text(given, "reason_code", "MEDICAL_NECESSITY");
        var ground = code.contains("NECESS")
                ? "MEDICAL_NECESSITY"
                : code.equals("LATE_SUBMISSION") ? "LATE_SUBMISSION" : "OTHER";
        return Body.of("ground", ground)
                .with("text", text)
                .with("citation", Given.text(given, "citation", "22 CCR 51303(a)"));
    }
}
