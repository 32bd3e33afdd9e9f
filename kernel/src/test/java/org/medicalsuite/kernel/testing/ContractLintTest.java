package org.medicalsuite.kernel.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule of the lint notices the fault that it is for. */
class ContractLintTest {
    private static final String GOOD = """
            paths:
              /v1/tars/{tarNumber}:
                post:
                  operationId: change
                  summary: Change a TAR
                  tags: [Tars]
                  security: [{bearerAuth: []}]
                  x-roles: [provider]
                  x-scopes: [things.write]
                  requestBody:
                    content:
                      application/json:
                        schema: {$ref: "#/components/schemas/Change"}
                  responses:
                    "200":
                      description: Changed
                      content:
                        application/json:
                          schema: {$ref: "#/components/schemas/Change"}
                    "400": {$ref: "#/components/responses/P"}
                    "401": {$ref: "#/components/responses/P"}
                    "403": {$ref: "#/components/responses/P"}
                    "404": {$ref: "#/components/responses/P"}
                    "413": {$ref: "#/components/responses/P"}
                    "415": {$ref: "#/components/responses/P"}
                    "429": {$ref: "#/components/responses/P"}
                    "500": {$ref: "#/components/responses/P"}
                    "503": {$ref: "#/components/responses/P"}
                    "504": {$ref: "#/components/responses/P"}
            components:
              responses:
                P:
                  description: A problem
                  content:
                    application/problem+json:
                      schema: {$ref: "#/components/schemas/Problem"}
              schemas:
                Problem: {type: object}
                Kind: {type: string, enum: [IN_REVIEW]}
                Change:
                  type: object
                  example: {kind: IN_REVIEW}
                  properties:
                    kind: {$ref: "#/components/schemas/Kind"}
            """;

    @Test
    void a_complete_contract_has_no_findings() {
        assertThat(ContractLint.findings(GOOD)).isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/tars/{tarNumber}:   | /v1/TarList/{tarNumber}:  | plural-nouns",
                "operationId: change     | operationId: Change_it    | operationId in camel case",
                "summary: Change a TAR   | summary: Change a TAR.    | summary",
                "tags: [Tars]            | tags: []                  | one tag",
                "security: [{bearerAuth: []}] | security: []         | token",
                "x-roles: [provider]     | x-roles: []               | roles",
                "x-scopes: [things.write] | x-scopes: []              | scope",
                "'\"404\":'              | '\"418\":'                | what 404 means",
                "'\"413\":'              | '\"418\":'                | what 413 means",
                "'\"429\":'              | '\"418\":'                | what 429 means",
                "description: Changed    | summary: Changed          | description",
                "application/problem+json | application/json         | is a Problem",
                "example: {kind: IN_REVIEW} | title: none            | example of its body",
                "Kind: {type             | Kind7: {type              | a name of its own",
                "enum: [IN_REVIEW]       | enum: [InReview]          | constants like IN_REVIEW",
                "'kind: {$ref'           | 'The_kind: {$ref'         | camel case",
                "'kind: {$ref: \"#/components/schemas/Kind\"}' | 'kind: {type: string, enum: [A]}' | constants in a named type",
                "'kind: {$ref: \"#/components/schemas/Kind\"}' | 'kind: {type: object, properties: {}}' | a named type"
            })
    void a_fault_is_found(String good, String bad, String finding) {
        assertThat(GOOD).contains(good);
        assertThat(ContractLint.findings(GOOD.replace(good, bad)))
                .anySatisfy(found -> assertThat(found).contains(finding));
    }
}
