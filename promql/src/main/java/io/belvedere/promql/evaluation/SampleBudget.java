package io.belvedere.promql.evaluation;

import io.belvedere.promql.EvaluationException;

/** How many samples a query may still read. For one thread. */
final class SampleBudget {

    private final long most;
    private long read;

    SampleBudget(long most) {
        this.most = most;
    }

    void take(int samples) {
        read += samples;
        if (read > most) {
            throw new EvaluationException("the query reads more than " + most + " samples");
        }
    }
}
