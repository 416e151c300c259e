package io.belvedere.query.internal;

import io.belvedere.cache.internal.CacheContainer;
import io.belvedere.promql.Grid;
import io.belvedere.promql.QueryPlan;
import io.belvedere.promql.evaluation.PromqlEngine;
import io.belvedere.query.Freshness;
import io.belvedere.query.Pending;
import io.belvedere.query.QueryAnswer;
import io.belvedere.query.QueryRequest.Recall;
import io.belvedere.query.SlowQuery;
import io.belvedere.query.internal.Flights.Boarded;
import io.belvedere.query.internal.memory.DistributedMemory;
import io.belvedere.query.internal.memory.Ranges;
import io.belvedere.sample.RollupReader;
import io.belvedere.sample.SampleChanges;
import io.belvedere.sample.SampleReader;
import io.belvedere.tenant.TenantId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answers queries of this node: equal ones that meet are computed once, on the lane of the first. Whoever asks waits until
 * the answer is there or the query's time is over.
 */
@ApplicationScoped
public class QueryDesk {

    @Inject
    private SampleReader reader;

    @Inject
    private RollupReader rollups;

    @Inject
    private QueryLanes lanes;

    @Inject
    private QueryWatch watch;

    @Inject
    private SampleChanges changes;

    @Inject
    private CacheContainer caches;

    @Inject
    private MemorySettings memory;

    @Inject
    private InstantSource clock;

    private @Nullable Ranges ranges;
    private final Flights<AskedQuery, QueryAnswer> flights = new Flights<>();

    @PostConstruct
    void remember() {
        if (memory.enabled()) {
            ranges = new Ranges(DistributedMemory.open(caches, memory.maxBytes()), changes, clock, memory.minSamples());
        }
    }

    /** The query is under way when this returns. */
    Pending<QueryAnswer> begin(AskedQuery asked) {
        QueryDeadline deadline = new QueryDeadline(asked.timeout());
        Boarded<QueryAnswer> flight =
                flights.board(asked, () -> QueryLanes.run(lanes, asked.lane(), () -> compute(asked, deadline)));
        return new QueryUnderWay(flight, deadline);
    }

    private QueryAnswer compute(AskedQuery asked, QueryDeadline deadline) {
        QueryWatch.Watched watched = watch.begin(asked, () -> plan(asked));
        try {
            deadline.check();
            QueryAnswer answer = evaluate(asked, deadline);
            watched.answered(answer);
            return answer;
        } catch (RuntimeException failure) {
            RuntimeException told = QueryFailure.told(failure);
            watched.failed(told);
            throw told;
        }
    }

    private QueryAnswer evaluate(AskedQuery asked, QueryDeadline deadline) {
        long asOf = clock.millis();
        StoredSamples samples = new StoredSamples(reader, rollups, asked.tenant());
        PromqlEngine engine = new PromqlEngine(samples, asked.limits());
        Ranges.Outcome outcome = outcome(asked, engine, deadline);
        return new QueryAnswer(
                outcome.result(),
                new Freshness(
                        asOf,
                        outcome.remembered(),
                        asked.grid().steps(),
                        false,
                        samples.coarsest().orElse(null)));
    }

    private Ranges.Outcome outcome(AskedQuery asked, PromqlEngine engine, QueryDeadline deadline) {
        Grid grid = asked.grid();
        if (asked.isInstant()) {
            return new Ranges.Outcome(engine.instant(asked.query(), grid.startMillis(), deadline), 0);
        }
        Ranges remembering = ranges;
        if (remembering == null || asked.recall() == Recall.AVOIDED) {
            return new Ranges.Outcome(engine.range(asked.query(), grid, deadline), 0);
        }
        return remembering.range(
                asked.tenant(),
                asked.query(),
                grid,
                asked.limits(),
                part -> engine.range(asked.query(), part, deadline));
    }

    String plan(AskedQuery asked) {
        return planned(asked).text();
    }

    QueryPlan planned(AskedQuery asked) {
        StoredSamples samples = new StoredSamples(reader, rollups, asked.tenant());
        return new PromqlEngine(samples, asked.limits()).plan(asked.query(), asked.grid());
    }

    List<SlowQuery> slow(TenantId tenant) {
        return watch.slow(tenant);
    }
}
