package io.belvedere.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * What a request brought, in whatever protocol: the batch, and what could not be made part of it.
 *
 * @param refused samples, counted as the protocol counts them
 */
public record DecodedBatch(SampleBatch batch, List<RefusedSamples> refused) {

    public DecodedBatch {
        refused = List.copyOf(refused);
    }

    /** The receipt of the batch, with what did not get into it. */
    public Receipt complete(Receipt receipt) {
        if (refused.isEmpty()) {
            return receipt;
        }
        List<RefusedSamples> all = new ArrayList<>(refused);
        all.addAll(receipt.refused());
        return new Receipt(receipt.kept(), List.copyOf(all), receipt.repeated(), receipt.retryAfter());
    }
}
