package io.belvedere.sample.internal;

import io.belvedere.problem.BelvedereException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How the steps of the store fare: each failure is counted, and logged once until the step succeeds again. */
final class StepStates {

    private static final Logger LOG = System.getLogger(StepStates.class.getName());

    /** What a node does again and again. */
    enum Step {
        WRITE,
        FOLLOW,
        SEAL;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Map<Step, String> faults = new EnumMap<>(Step.class);
    private final SampleTally tally;

    StepStates(SampleTally tally) {
        this.tally = tally;
    }

    synchronized void succeeded(Step step) {
        if (faults.remove(step) != null) {
            LOG.log(Level.INFO, "samples_step_recovered step={0}", step.text());
        }
    }

    synchronized void failed(Step step, Throwable failure) {
        tally.failed(step);
        String cause = String.valueOf(failure instanceof BelvedereException said ? said.getMessage() : failure);
        if (!cause.equals(faults.put(step, cause))) {
            if (failure instanceof BelvedereException) {
                LOG.log(Level.WARNING, "samples_step_failed step={0} cause={1}", step.text(), cause);
            } else {
                LOG.log(Level.ERROR, "samples_step_failed step=" + step.text(), failure);
            }
        }
    }

    synchronized boolean isFailing(Step step) {
        return faults.containsKey(step);
    }

    /** What each failing step fails of. */
    synchronized Map<String, String> faults() {
        Map<String, String> told = new TreeMap<>();
        faults.forEach((step, cause) -> told.put(step.text(), cause));
        return told;
    }
}
