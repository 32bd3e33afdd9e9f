package org.medicalsuite.cob.payment;

import java.util.ArrayList;
import java.util.List;
import org.medicalsuite.kernel.Citation;
import org.medicalsuite.kernel.Money;

/**
 * One plan's part where plans share equally.
 *
 * @param payer id
 */
public record EqualShare(String payer, Money amount) {
    public static final Citation CITATION = Citation.knowledge("NAIC MDL-120 (2013) §6D(6)");

    /**
     * Divides an amount among payers to the cent. Odd cents go to the payers whose ids sort first, one each, so that the
     * parts always add up.
     *
     * @param amount not below zero
     */
    public static List<EqualShare> of(Money amount, List<String> payers) {
        var sorted = payers.stream().sorted().toList();
        var shares = new ArrayList<EqualShare>(sorted.size());
        long each = amount.cents() / sorted.size();
        long odd = amount.cents() % sorted.size();
        for (int i = 0; i < sorted.size(); i++) {
            shares.add(new EqualShare(sorted.get(i), Money.ofCents(each + (i < odd ? 1 : 0))));
        }
        return List.copyOf(shares);
    }
}
