package io.belvedere.retention;

import java.util.List;

/**
 * What the next run would do, class by class. A new policy deletes nothing yet: it is asked for the days that are
 * compacted from now on.
 *
 * @param pinned what would be deleted were it not for a pin
 * @param restored what was retired and would come back
 */
public record DryRun(List<Stock> deleted, List<Stock> pinned, List<Stock> restored) {

    public static DryRun of(RetentionPlan plan) {
        return new DryRun(Stock.of(plan.retire()), Stock.of(plan.pinned()), Stock.of(plan.restore()));
    }
}
