package io.belvedere.sample;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Text;

/**
 * The place of a batch in all that a producer sends: each next batch has a higher sequence. A batch whose sequence is not
 * higher than that of one that was kept has come again.
 *
 * @param producer of the client's choice, unique in its tenant
 */
public record ProducerTurn(String producer, long sequence) {

    public static final int MAX_PRODUCER_LENGTH = 200;

    public ProducerTurn {
        producer = Text.required("producer", producer, MAX_PRODUCER_LENGTH);
        if (sequence < 1) {
            throw BelvedereException.invalid("sequence", "is " + sequence + ", must be at least 1");
        }
    }
}
