package io.belvedere.persistence.row;

import jakarta.persistence.EntityManager;

/** Sends changes to the database while their store is still there to answer for them. */
public final class Changes {

    private Changes() {}

    /**
     * Makes refusals surface now rather than at the commit. Rows never leave their store, so they are forgotten; a row
     * that is changed again in this transaction is read again, without which its version would grow only once.
     */
    public static void flush(EntityManager entities) {
        entities.flush();
        entities.clear();
    }
}
