package org.medicalsuite.cob;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import org.medicalsuite.cob.order.AdultChildRule;
import org.medicalsuite.cob.order.OrderText;
import org.medicalsuite.cob.payment.BenefitReserve;
import org.medicalsuite.cob.payment.Unit;

/** What the sources leave open, by name; {@code docs/settings-cob.md} says who disagrees. */
@ConfigMapping(prefix = "cob")
public interface Settings {
    Order order();

    Payment payment();

    Billing billing();

    /** Settings of the billing check. */
    interface Billing {
        /** Whether a provider must be contracted with the person's form of Medi-Cal to bill it behind other coverage. */
        @WithDefault("true")
        boolean mediCalContractNeeded();

        /** Whether the third party of a preventive paediatric service has its days before Medi-Cal pays. */
        @WithDefault("false")
        boolean preventivePediatricWait();
    }

    /** Settings of the payer order. */
    interface Order {
        /** Order rules where a request names none. */
        @WithDefault("NAIC_2013")
        OrderText text();

        /** What orders a parent's and a spouse's plan of a married child. */
        @WithDefault("LONGER_COVERAGE")
        AdultChildRule adultChild();
    }

    /** Settings of the payment calculation. */
    interface Payment {
        /** What a plan's limit is measured on where a request does not say. */
        @WithDefault("LINE")
        Unit unit();

        /** Whether a plan that pays up to the primary's allowed amount is held to its own normal benefit as well. */
        @WithDefault("true")
        boolean upToPrimaryAllowedIsCapped();

        /** What a benefit reserve may pay where a request does not say. */
        @WithDefault("ALLOWABLE_EXPENSES")
        BenefitReserve.MayPay reserveMayPay();
    }
}
