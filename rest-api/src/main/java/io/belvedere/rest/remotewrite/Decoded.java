package io.belvedere.rest.remotewrite;

import io.belvedere.ingest.DecodedBatch;

/** A message as it was understood, and what of it has no place in a batch. */
record Decoded(DecodedBatch batch, PassedOver passedOver) {}
