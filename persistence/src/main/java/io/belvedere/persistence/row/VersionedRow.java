package io.belvedere.persistence.row;

/** A row whose version grows by one with every change. */
public interface VersionedRow {

    long version();
}
