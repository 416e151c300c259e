package io.belvedere.sample.internal;

import io.belvedere.sample.internal.StepStates.Step;

/** Counts what the steps of a node do, and how often they fail. */
interface SampleTally {

    void failed(Step step);

    void sealed(Sealer.Outcome outcome);
}
