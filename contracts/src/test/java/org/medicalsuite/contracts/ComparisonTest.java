package org.medicalsuite.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The check tells what breaks a client from what does not. */
class ComparisonTest {
    private static final String RELEASED = """
            openapi: 3.0.3
            info: {title: Tars, version: "1"}
            paths:
              /v1/tars:
                post:
                  operationId: submit
                  parameters:
                  - {name: on, in: query, schema: {type: string}}
                  requestBody:
                    required: true
                    content:
                      application/json:
                        schema: {$ref: "#/components/schemas/Submission"}
                  responses:
                    "201":
                      description: Stored
                      content:
                        application/json:
                          schema: {$ref: "#/components/schemas/Tar"}
            components:
              schemas:
                Submission:
                  type: object
                  required: [npi]
                  properties:
                    npi: {type: string}
                    form: {type: string, enum: [PAPER, PORTAL]}
                Tar:
                  type: object
                  properties:
                    number: {type: string}
                    state: {type: string, enum: [OPEN, CLOSED]}
            """;

    @Test
    void the_same_contract_breaks_nothing() {
        assertThat(Comparison.broken(RELEASED, RELEASED)).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'/v1/tars:'                    | '/v1/requests:'              | an operation goes",
                "'number: {type: string}'       | 'reference: {type: string}'  | a field of an answer goes",
                "'number: {type: string}'       | 'number: {type: integer}'    | a field changes its type",
                "'required: [npi]'              | 'required: [npi, form]'      | a field becomes required",
                "'enum: [PAPER, PORTAL]'        | 'enum: [PORTAL]'             | a word is no longer taken",
                "'in: query, schema'            | 'in: query, required: true, schema' | a parameter becomes required",
                "'\"201\":'                     | '\"202\":'                   | another status than before"
            })
    void a_break_is_found(String was, String is, String what) {
        assertThat(RELEASED).as(what).contains(was);
        assertThat(Comparison.broken(RELEASED, RELEASED.replace(was, is))).hasSize(1);
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "'number: {type: string}'       | 'filed: {type: string}~number: {type: string}' | an answer has one more field",
                "'npi: {type: string}'          | 'note: {type: string}~npi: {type: string}' | a question may say more",
                "'enum: [PAPER, PORTAL]'        | 'enum: [PAPER, PORTAL, FAX]' | one more word is taken",
                "'description: Stored'          | 'description: Stored safely' | other words in a text"
            })
    void an_addition_is_none(String was, String is, String what) {
        assertThat(RELEASED).as(what).contains(was);
        var lines = is.replace("~", "\n        ");
        assertThat(Comparison.broken(RELEASED, RELEASED.replace(was, lines))).isEmpty();
    }
}
