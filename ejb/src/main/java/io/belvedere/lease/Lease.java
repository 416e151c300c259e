package io.belvedere.lease;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.Map;

/** The right to do alone in the cluster what has this name. Each holder has a higher token than the one before. */
public record Lease(String name, long token) {

    /** What a holder is told that is not the holder any more. */
    public BelvedereException passedOn() {
        return new BelvedereException(
                Problem.CONFLICT,
                "lease '" + name + "' with token " + token + " is no longer held",
                Map.of("lease", name));
    }
}
