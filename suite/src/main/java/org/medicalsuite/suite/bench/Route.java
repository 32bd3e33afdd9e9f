package org.medicalsuite.suite.bench;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.medicalsuite.suite.run.Questions;
import org.medicalsuite.suite.run.Room;

/** A route that can be measured. Later work adds its own here. */
enum Route {
    ELIGIBILITY_INQUIRY("eligibility-inquiry", Room.ELIGIBILITY) {
        @Override
        HttpRequest.Builder question(URI door, Sample sample) {
            return post(door, "/v1/eligibility-inquiries", sample.questions().eligibilityInquiry());
        }
    },
    PAYER_ORDER("payer-order", Room.COB) {
        @Override
        HttpRequest.Builder question(URI door, Sample sample) {
            return post(door, "/v1/payer-orders", sample.questions().payerOrder());
        }
    },
    /** A coordinated claim, stored; eligibility-service is asked for its coverage and works for it as well. */
    CLAIM("claim", Room.COB) {
        @Override
        HttpRequest.Builder question(URI door, Sample sample) {
            return post(door, "/v1/claims", sample.anyClaim())
                    .header("Idempotency-Key", UUID.randomUUID().toString());
        }

        @Override
        Optional<Room> upstream() {
            return Optional.of(Room.ELIGIBILITY);
        }
    },
    AUTHORIZATION_CHECK("authorization-check", Room.TAR) {
        @Override
        HttpRequest.Builder question(URI door, Sample sample) {
            return post(door, "/v1/authorization-checks", sample.questions().authorizationCheck());
        }
    },
    /** Each for another member, as in life: one member's open duplicates would make the answers longer and longer. */
    TAR_SUBMISSION("tar-submission", Room.TAR) {
        @Override
        HttpRequest.Builder question(URI door, Sample sample) {
            return post(door, "/v1/tars", sample.questions().tar().replace(Questions.FEE_FOR_SERVICE_CIN, anyCin()))
                    .header("Idempotency-Key", UUID.randomUUID().toString());
        }
    },
    TAR_STATUS("tar-status", Room.TAR) {
        @Override
        HttpRequest.Builder question(URI door, Sample sample) {
            return get(
                    door,
                    "/v1/tars/" + ManyTars.numberOf(ThreadLocalRandom.current().nextInt(ManyTars.COUNT)));
        }
    },
    WORK_QUEUE("work-queue", Room.TAR) {
        @Override
        HttpRequest.Builder question(URI door, Sample sample) {
            return get(door, "/v1/work-queue-entries");
        }

        @Override
        String asker() {
            return "state-consultant-desk";
        }
    };

    private final String word;
    private final Room room;

    Route(String word, Room room) {
        this.word = word;
        this.room = room;
    }

    abstract HttpRequest.Builder question(URI door, Sample sample);

    /** The sample client that asks. */
    String asker() {
        return "sunrise-pediatrics";
    }

    /** Another service that the answering one asks, and whose work belongs to the answer. */
    Optional<Room> upstream() {
        return Optional.empty();
    }

    /** Whether it is measured among the million requests of {@link ManyTars}. */
    boolean amongMany() {
        return room == Room.TAR && this != AUTHORIZATION_CHECK;
    }

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

    private static String anyCin() {
        return "9%07dA".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
    }

    private static HttpRequest.Builder post(URI door, String path, String body) {
        return HttpRequest.newBuilder(door.resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder get(URI door, String path) {
        return HttpRequest.newBuilder(door.resolve(path));
    }
}
