package org.medicalsuite.suite.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.medicalsuite.suite.run.Questions;

/**
 * What questions are about.
 *
 * @param aetnaCoverages what eligibility calls the coverage by Aetna of each of {@link ManyInsured}; each fresh database
 *     has other names
 */
record Sample(Questions questions, Map<String, String> aetnaCoverages) {
    static Sample withoutClaims(Questions questions) {
        return new Sample(questions, Map.of());
    }

    /** Asks eligibility once about each of them. */
    static Sample withClaims(HttpClient http, URI eligibility, String token, Questions questions)
            throws IOException, InterruptedException {
        var coverages = new HashMap<String, String>();
        for (var cin : ManyInsured.cins().toList()) {
            coverages.put(cin, coverage(http, eligibility, token, questions.eligibilityInquiry(cin)));
        }
        return new Sample(questions, Map.copyOf(coverages));
    }

    /** A claim for one of them, whoever it may be. */
    String anyClaim() {
        var all = List.copyOf(aetnaCoverages.keySet());
        var cin = all.get(ThreadLocalRandom.current().nextInt(all.size()));
        return questions.claim(cin, Objects.requireNonNull(aetnaCoverages.get(cin)));
    }

    private static String coverage(HttpClient http, URI eligibility, String token, String question)
            throws IOException, InterruptedException {
        var inquiry = HttpRequest.newBuilder(eligibility.resolve("/v1/eligibility-inquiries"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(question))
                .build();
        var answer = http.send(inquiry, HttpResponse.BodyHandlers.ofString());
        var coverage = new ObjectMapper().readTree(answer.body()).at("/coverages/0/id");
        if (coverage.isMissingNode()) {
            throw new IllegalStateException(
                    "Eligibility names no coverage of an insured child; it answered " + answer.statusCode());
        }
        return coverage.asText();
    }
}
