package org.medicalsuite.suite;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.medicalsuite.client.Money;
import org.medicalsuite.client.cob.PayerOrderApi;
import org.medicalsuite.client.cob.PaymentApi;
import org.medicalsuite.client.cob.model.PayerOrderRequest;
import org.medicalsuite.client.cob.model.PaymentCalculationRequest;
import org.medicalsuite.client.connect.Connection;
import org.medicalsuite.client.connect.Refusal;
import org.medicalsuite.client.eligibility.CountyPlansApi;
import org.medicalsuite.client.eligibility.EligibilityInquiriesApi;
import org.medicalsuite.client.eligibility.model.EligibilityInquiry;
import org.medicalsuite.client.eligibility.model.Outcome;
import org.medicalsuite.client.http.ApiClient;
import org.medicalsuite.client.http.ApiException;
import org.medicalsuite.client.tar.AuthorizationChecksApi;
import org.medicalsuite.client.tar.TreatmentAuthorizationRequestsApi;
import org.medicalsuite.client.tar.model.AuthorizationCheck;
import org.medicalsuite.suite.run.Questions;

/** The generated Java clients against the running suite, through the door, signed in at Keycloak. */
class ClientJourney {
    private static final ObjectMapper JSON = ApiClient.createDefaultObjectMapper();

    private static Questions questions;
    private static Connection provider;

    @BeforeAll
    static void open() {
        questions = new Questions(Clock.systemUTC());
        provider = SuiteUnderTest.running().connectionFor("sunrise-pediatrics");
    }

    @Test
    void an_eligibility_answer_is_asked_for_and_proven_in_types() throws Exception {
        var inquiries = new EligibilityInquiriesApi(provider);

        var answer = inquiries.ask(read(questions.eligibilityInquiry(), EligibilityInquiry.class));

        assertThat(answer.getOutcome()).isEqualTo(Outcome.COVERED);
        assertThat(answer.getServiceDate()).isEqualTo(questions.today());
        var proof = inquiries.proof(requireNonNull(answer.getEvc()));
        assertThat(proof).isEqualTo(answer);
    }

    @Test
    void a_query_parameter_is_a_day() throws Exception {
        var plans = new CountyPlansApi(provider).plans("19", questions.today());

        assertThat(plans.getOn()).isEqualTo(questions.today());
        assertThat(plans.getPlans()).isNotEmpty();
    }

    @Test
    void payers_are_ordered_and_pay_to_the_cent() throws Exception {
        var order = new PayerOrderApi(provider).orderPayers(read(questions.payerOrder(), PayerOrderRequest.class));
        assertThat(order.getPositions()).hasSize(2);

        var payment = new PaymentApi(provider)
                .calculatePayments(read(questions.paymentCalculation(), PaymentCalculationRequest.class));
        assertThat(payment.getCharge()).isEqualTo(Money.of("230.00"));
        assertThat(payment.getProviderWriteOff()).isEqualTo(Money.of("87.50"));
    }

    @Test
    void the_need_of_a_tar_is_checked() throws Exception {
        var check = new AuthorizationChecksApi(provider)
                .check(read(questions.authorizationCheck(), AuthorizationCheck.class));

        assertThat(requireNonNull(check.getOutcome()).getValue()).isEqualTo("TAR_NEEDED");
    }

    @Test
    void a_refusal_is_read_as_the_problem_it_is() {
        var tars = new TreatmentAuthorizationRequestsApi(provider);

        var failure = catchThrowableOfType(ApiException.class, () -> tars.read("0000000000", false));

        assertThat(Refusal.in(failure)).hasValueSatisfying(refusal -> {
            assertThat(refusal.status()).isEqualTo(404);
            assertThat(refusal.code()).isEqualTo("NOT_FOUND");
            assertThat(refusal.requestId()).isNotEmpty();
        });
    }

    /** The same questions as in the other journeys, in the client's types. */
    private static <T> T read(String json, Class<T> type) throws JsonProcessingException {
        return JSON.readValue(json, type);
    }
}
