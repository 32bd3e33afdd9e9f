package org.medicalsuite.cob.claim;

import org.medicalsuite.cob.PayerOrderRequest;
import org.medicalsuite.cob.PaymentCalculationRequest;
import org.medicalsuite.cob.Settings;
import org.medicalsuite.cob.order.AdultChildRule;
import org.medicalsuite.cob.order.OrderOfBenefits;
import org.medicalsuite.cob.order.OrderText;
import org.medicalsuite.cob.order.PayerOrder;
import org.medicalsuite.cob.payment.BenefitReserve;
import org.medicalsuite.cob.payment.Coordination;
import org.medicalsuite.cob.payment.PaymentCalculation;
import org.medicalsuite.cob.payment.Unit;
import org.medicalsuite.cob.reference.Figures;

/**
 * Everything that a working out of a claim rests on, kept with it so that it can be done again: the facts, what was in
 * the person's accounts, and how the service was set. The figures are dated and found by the day of service, in the edition of the
 * table that is kept beside.
 */
public record AdjudicationFacts(
        PayerOrderRequest orderQuestion,
        PaymentCalculationRequest payment,
        SettledOrder orderSettings,
        SettledPayment paymentSettings) {

    /** The service's settings of the payer order when the claim was worked out. */
    public record SettledOrder(OrderText text, AdultChildRule adultChild) implements Settings.Order {
        static SettledOrder of(Settings.Order now) {
            return new SettledOrder(now.text(), now.adultChild());
        }
    }

    /** The service's settings of the payment calculation when the claim was worked out. */
    public record SettledPayment(Unit unit, boolean upToPrimaryAllowedIsCapped, BenefitReserve.MayPay reserveMayPay)
            implements Settings.Payment {
        static SettledPayment of(Settings.Payment now) {
            return new SettledPayment(now.unit(), now.upToPrimaryAllowedIsCapped(), now.reserveMayPay());
        }
    }

    /** Who pays first. */
    PayerOrder order(Figures figures) {
        return OrderOfBenefits.of(orderQuestion.question(orderSettings, figures));
    }

    /** How much each pays. */
    PaymentCalculation calculation(Figures figures) {
        return Coordination.of(payment.claim(paymentSettings, figures));
    }

    AdjudicationFacts with(PaymentCalculationRequest settledPayment) {
        return new AdjudicationFacts(orderQuestion, settledPayment, orderSettings, paymentSettings);
    }
}
