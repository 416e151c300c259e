package io.belvedere.rest.ingest;

import io.belvedere.access.Caller;
import io.belvedere.sample.ProducerTurn;
import org.jspecify.annotations.Nullable;

/**
 * What a sender posted, before any of it is understood.
 *
 * @param contentType empty if the sender told none
 * @param contentEncoding empty if the sender told none
 * @param turn by which a post that comes again is known; null if the sender has none
 */
public record Post(
        Caller caller, String contentType, String contentEncoding, @Nullable ProducerTurn turn, byte[] body) {}
