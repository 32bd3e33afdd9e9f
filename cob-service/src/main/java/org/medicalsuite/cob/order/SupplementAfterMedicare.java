package org.medicalsuite.cob.order;

import org.medicalsuite.kernel.Citation;

/** A Medicare supplement pays what Medicare leaves. It is no plan that coordinates, but it has its place in the row. */
record SupplementAfterMedicare() implements OrderRule {
    private static final Citation CITATION =
            Citation.uncertain("NAIC MDL-120 §3K leaves Medicare supplement policies out of coordination;"
                    + " that they come after a retiree plan is not in a source that was seen");

    @Override
    public String name() {
        return "SUPPLEMENT_AFTER_MEDICARE";
    }

    @Override
    public Citation citation() {
        return CITATION;
    }

    @Override
    public Finding compare(Coverage a, Coverage b, Question question) {
        boolean aSupplements = supplement(a);
        if (aSupplements == supplement(b)) {
            return Finding.NotConcerned.NOT_CONCERNED;
        }
        return first(aSupplements ? b : a, "A Medicare supplement pays what is left after Medicare and the plans");
    }

    private static boolean supplement(Coverage coverage) {
        return coverage instanceof OtherPayer other && other.kind() == OtherPayer.Kind.MEDICARE_SUPPLEMENT;
    }
}
