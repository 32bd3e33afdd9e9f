package org.medicalsuite.suite.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.medicalsuite.suite.run.Questions;

/**
 * What questions are about.
 *
 * @param aetnaCoverage what eligibility calls the sample child's coverage by Aetna; each fresh database has another name
 */
record Sample(Questions questions, String aetnaCoverage) {
    /** Asks eligibility once, through the door. */
    static Sample ask(HttpClient http, URI door, String token, Questions questions)
            throws IOException, InterruptedException {
        var inquiry = HttpRequest.newBuilder(door.resolve("/v1/eligibility-inquiries"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(questions.eligibilityInquiry()))
                .build();
        var answer = http.send(inquiry, HttpResponse.BodyHandlers.ofString());
        var coverage = new ObjectMapper().readTree(answer.body()).at("/coverages/0/id");
        if (coverage.isMissingNode()) {
            throw new IllegalStateException(
                    "Eligibility names no coverage of the sample child; it answered " + answer.statusCode());
        }
        return new Sample(questions, coverage.asText());
    }
}
