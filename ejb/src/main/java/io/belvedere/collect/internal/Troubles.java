package io.belvedere.collect.internal;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Counts each failure and logs only the first of several, and its end: what fails every few seconds fills logs. */
final class Troubles {

    private static final Logger LOG = System.getLogger(Troubles.class.getName());

    private final CollectTally tally;
    private final Set<String> failing = ConcurrentHashMap.newKeySet();

    Troubles(CollectTally tally) {
        this.tally = tally;
    }

    void failed(String part, String cause) {
        tally.failed(part);
        if (failing.add(part)) {
            LOG.log(Level.WARNING, "collect_failed part={0} cause={1}", part, cause);
        }
    }

    void succeeded(String part) {
        if (failing.remove(part)) {
            LOG.log(Level.INFO, "collect_recovered part={0}", part);
        }
    }
}
