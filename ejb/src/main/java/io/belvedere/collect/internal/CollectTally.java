package io.belvedere.collect.internal;

import java.time.Duration;

/** Told what became of each round of collecting. */
interface CollectTally {

    /** By the name of a collector, or of the step that failed. */
    void failed(String part);

    /** Its round fell into the one before. */
    void skipped();

    void took(Duration duration);
}
