package org.medicalsuite.cob;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medicalsuite.cob.order.AdultChildRule;
import org.medicalsuite.cob.order.OrderText;
import org.medicalsuite.cob.payment.BenefitReserve;
import org.medicalsuite.cob.payment.Unit;

class SettingsTest {
    @Test
    void the_defaults_are_those_of_the_page_of_settings() {
        var settings = settings(Map.of());
        assertThat(settings.order().text()).isEqualTo(OrderText.NAIC_2013);
        assertThat(settings.order().adultChild()).isEqualTo(AdultChildRule.LONGER_COVERAGE);
        assertThat(settings.payment().unit()).isEqualTo(Unit.LINE);
        assertThat(settings.payment().upToPrimaryAllowedIsCapped()).isTrue();
        assertThat(settings.payment().reserveMayPay()).isEqualTo(BenefitReserve.MayPay.ALLOWABLE_EXPENSES);
        assertThat(settings.billing().mediCalContractNeeded()).isTrue();
        assertThat(settings.billing().preventivePediatricWait()).isFalse();
    }

    @Test
    void each_setting_has_the_name_of_the_page_of_settings() {
        var settings = settings(Map.of(
                "cob.order.text", "CALIFORNIA",
                "cob.order.adult-child", "SPOUSE_FIRST",
                "cob.payment.unit", "CLAIM",
                "cob.payment.up-to-primary-allowed-is-capped", "false",
                "cob.payment.reserve-may-pay", "ANY_EXPENSE",
                "cob.billing.medi-cal-contract-needed", "false",
                "cob.billing.preventive-pediatric-wait", "true"));
        assertThat(settings.order().text()).isEqualTo(OrderText.CALIFORNIA);
        assertThat(settings.order().adultChild()).isEqualTo(AdultChildRule.SPOUSE_FIRST);
        assertThat(settings.payment().unit()).isEqualTo(Unit.CLAIM);
        assertThat(settings.payment().upToPrimaryAllowedIsCapped()).isFalse();
        assertThat(settings.payment().reserveMayPay()).isEqualTo(BenefitReserve.MayPay.ANY_EXPENSE);
        assertThat(settings.billing().mediCalContractNeeded()).isFalse();
        assertThat(settings.billing().preventivePediatricWait()).isTrue();
    }

    private static Settings settings(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withMapping(Settings.class)
                .withDefaultValues(properties)
                .build()
                .getConfigMapping(Settings.class);
    }
}
