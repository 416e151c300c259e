package io.belvedere.transaction;

/** The store as a whole. */
public interface Store {

    /** Returns once the store has the structure that this build needs; work at start-up calls it first. */
    void prepare();
}
