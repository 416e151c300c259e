package io.belvedere.sample.internal;

import io.belvedere.sample.internal.StepStates.Step;
import java.util.EnumMap;
import java.util.Map;

/** Remembers how often each step failed. */
final class CountingTally implements SampleTally {

    private final Map<Step, Integer> failures = new EnumMap<>(Step.class);

    @Override
    public synchronized void failed(Step step) {
        failures.merge(step, 1, Integer::sum);
    }

    @Override
    public void sealed(Sealer.Outcome outcome) {
        // told by what the stores hold
    }

    synchronized int failures(Step step) {
        return failures.getOrDefault(step, 0);
    }
}
