package io.belvedere.query.internal;

import io.belvedere.promql.SampleSource.Selection;
import io.belvedere.query.QueryRequest.Lane;
import io.belvedere.sample.SampleReadAhead;
import io.belvedere.sample.SampleReadAhead.Stretch;
import io.belvedere.tenant.TenantId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads with one statement what several queries want. A favour, which may fail: each query reads what it still misses. */
@ApplicationScoped
public class ReadAhead {

    private static final Logger LOG = System.getLogger(ReadAhead.class.getName());

    /** One table that hangs must not hold up queries that read others. */
    private static final int PATIENCE_MILLIS = 500;

    @Inject
    private SampleReadAhead samples;

    @Inject
    private QueryDesk desk;

    @Inject
    private QueryLanes lanes;

    /** Whether the query need not ask the store for samples. */
    boolean isAtHand(AskedQuery asked) {
        return samples.missing(asked.tenant(), stretches(asked)).isEmpty();
    }

    /** Returns when it is done, or takes too long. */
    void read(TenantId tenant, Collection<AskedQuery> queries) {
        if (queries.size() < 2) {
            return;
        }
        List<Stretch> wanted =
                queries.stream().flatMap(query -> stretches(query).stream()).toList();
        samples.missing(tenant, wanted).ifPresent(this::read);
    }

    private void read(Runnable reading) {
        try {
            QueryLanes.run(lanes, Lane.INTERACTIVE, () -> {
                        reading.run();
                        return true;
                    })
                    .toCompletableFuture()
                    .get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException without) {
            LOG.log(Level.DEBUG, "samples were not read ahead", without);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Stretch> stretches(AskedQuery asked) {
        return desk.planned(asked).selections().stream()
                .map(planned -> stretch(planned.selection()))
                .toList();
    }

    private static Stretch stretch(Selection selection) {
        return new Stretch(
                StoredSamples.matchers(selection.matches()),
                StoredSamples.next(selection.afterMillis()),
                StoredSamples.next(selection.untilMillis()));
    }
}
