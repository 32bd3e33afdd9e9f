package org.medicalsuite.cob.claim;

import org.medicalsuite.kernel.Basis;
import org.medicalsuite.kernel.Cin;
import org.medicalsuite.kernel.TarNumber;

/** Where authorized units are kept. */
public interface AuthorizedUnits {
    /** Whose authorization it is, asked in the name of the caller who is being answered, so that nobody learns more. */
    Owner owner(TarNumber number);

    /** Draws or returns what an intent says; the same intent may be sent again without harm. */
    Reply move(UnitIntent intent);

    /** Whose authorization. */
    sealed interface Owner {
        record Person(Cin cin) implements Owner {}

        /** There is no such authorization for this caller. */
        record Nobody() implements Owner {}
    }

    /** What came of it. */
    sealed interface Reply {
        /** The units are drawn or given back. */
        record Moved(Basis basis) implements Reply {}

        /** They will not be, however often it is asked. */
        record Refused(Basis basis) implements Reply {}

        /** Nobody answered, or not so that it would mean anything; ask again later. */
        record Unanswered(String why) implements Reply {}
    }
}
