package io.belvedere.page;

/**
 * Turns positions into the opaque texts that callers hold, and back. A cursor is signed, and good for the one list that
 * it came from: forged ones, and those of another tenant, order or filter, are refused.
 */
public interface Cursors {

    /** The cursors of one list. */
    OfList of(Listing list);

    /** Cursors of one list, on every node of the cluster the same. */
    interface OfList {

        String write(Position position);

        /** Refuses with INVALID whatever this list did not write; {@code field} is what the protocol calls the cursor. */
        Position read(String field, String cursor);
    }
}
