package org.medicalsuite.suite.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.medicalsuite.suite.run.Questions;
import org.medicalsuite.suite.run.Room;

/** A route that can be measured. Later work adds its own here. */
enum Route {
    ELIGIBILITY_INQUIRY("eligibility-inquiry", Room.ELIGIBILITY) {
        @Override
        HttpRequest.Builder question(URI door, Questions questions) {
            return post(door, "/v1/eligibility-inquiries", questions.eligibilityInquiry());
        }
    },
    PAYER_ORDER("payer-order", Room.COB) {
        @Override
        HttpRequest.Builder question(URI door, Questions questions) {
            return post(door, "/v1/payer-orders", questions.payerOrder());
        }
    },
    AUTHORIZATION_CHECK("authorization-check", Room.TAR) {
        @Override
        HttpRequest.Builder question(URI door, Questions questions) {
            return post(door, "/v1/authorization-checks", questions.authorizationCheck());
        }
    },
    TAR_SUBMISSION("tar-submission", Room.TAR) {
        @Override
        HttpRequest.Builder question(URI door, Questions questions) {
            return post(door, "/v1/tars", questions.tar())
                    .header("Idempotency-Key", UUID.randomUUID().toString());
        }
    };

    private final String word;
    private final Room room;

    Route(String word, Room room) {
        this.word = word;
        this.room = room;
    }

    abstract HttpRequest.Builder question(URI door, Questions questions);

    /** The service behind the door that answers it. */
    Room room() {
        return room;
    }

    String word() {
        return word;
    }

    static Optional<Route> of(String word) {
        return Arrays.stream(values()).filter(route -> route.word.equals(word)).findFirst();
    }

    static String words() {
        return Arrays.stream(values()).map(Route::word).collect(Collectors.joining(", "));
    }

    private static HttpRequest.Builder post(URI door, String path, String body) {
        return HttpRequest.newBuilder(door.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }
}
