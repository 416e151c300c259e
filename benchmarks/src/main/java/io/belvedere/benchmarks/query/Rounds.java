package io.belvedere.benchmarks.query;

import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Asks some servers the same queries in turn, as a dashboard that is refreshed: query by query, each of the servers one
 * after the other, and each time another one first.
 */
final class Rounds {

    private static final int TIMES_CHECKED = 3;
    private static final long WARM_UP_TURNS = 4;

    private final List<Asker> askers;
    private final List<DashboardQuery> queries;
    private final Refreshes refreshes;

    Rounds(List<Asker> askers, List<DashboardQuery> queries, Refreshes refreshes) {
        this.askers = askers;
        this.queries = queries;
        this.refreshes = refreshes;
    }

    /** Ends the measurement unless all say the same as the first, before anything is measured. */
    void requireSameAtFirst() {
        for (int run = 0; run < TIMES_CHECKED; run++) {
            requireSame(refreshes.warmUpTime(run));
        }
    }

    /** The same at times that have been measured, which nobody was asked for before. */
    void requireSameAtLast() {
        requireSame(refreshes.time(0));
        requireSame(refreshes.time(refreshes.measured() - 1));
    }

    /** Each is asked twice: the second answer may be a remembered one. */
    private void requireSame(long time) {
        for (DashboardQuery query : queries) {
            Answer expected = answer(askers.get(0), query, time);
            for (Asker asker : askers) {
                requireSame(asker, query, expected, time);
                requireSame(asker, query, expected, time);
            }
        }
    }

    private static void requireSame(Asker asker, DashboardQuery query, Answer expected, long time) {
        try {
            SameAnswers.require(expected, answer(asker, query, time));
        } catch (IllegalStateException difference) {
            throw new IllegalStateException(
                    asker.name() + " answers otherwise to \"" + query.name() + "\", " + query.path(time), difference);
        }
    }

    private static Answer answer(Asker asker, DashboardQuery query, long time) {
        return Answer.of(asker.ask(query, time).body());
    }

    /**
     * Each query is asked of each server for the same time, so that the quick ones are asked most: compilers at run time
     * count calls and not seconds.
     */
    void warmUp(int seconds) {
        long turn = TimeUnit.SECONDS.toNanos(seconds) / (WARM_UP_TURNS * queries.size() * askers.size());
        for (int turns = 0; turns < WARM_UP_TURNS; turns++) {
            for (DashboardQuery query : queries) {
                for (Asker asker : askers) {
                    warmUp(asker, query, System.nanoTime() + turn);
                }
            }
        }
    }

    private void warmUp(Asker asker, DashboardQuery query, long until) {
        for (int run = 0; System.nanoTime() < until; run++) {
            asker.ask(query, refreshes.warmUpTime(run));
        }
    }

    /** By query, then by server. */
    List<List<Tally>> measure() {
        List<List<Tally>> all = queries.stream()
                .map(query -> askers.stream().map(asker -> new Tally()).toList())
                .toList();
        for (int run = 0; run < refreshes.measured(); run++) {
            for (int query = 0; query < queries.size(); query++) {
                measure(run, queries.get(query), all.get(query));
            }
        }
        return all;
    }

    private void measure(int run, DashboardQuery query, List<Tally> tallies) {
        for (int turn = 0; turn < askers.size(); turn++) {
            int asker = (run + turn) % askers.size();
            tallies.get(asker).measure(askers.get(asker), query, refreshes.time(run));
        }
    }
}
