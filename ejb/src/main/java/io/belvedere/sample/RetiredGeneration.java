package io.belvedere.sample;

import java.time.Instant;

/** A generation that is not seen any more and can still be restored. */
public record RetiredGeneration(Generation generation, Instant retiredAt) {}
