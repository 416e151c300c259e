package io.belvedere.query.internal;

import io.belvedere.query.QueryRequest.Lane;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.Asynchronous;
import org.eclipse.microprofile.faulttolerance.Bulkhead;

/**
 * Where queries are computed: a few at a time of each kind, others wait their turn, and what finds no room to wait is
 * refused at once. The numbers come from the settings table by way of {@code microprofile-config.properties}.
 */
@ApplicationScoped
public class QueryLanes {

    @Asynchronous
    @Bulkhead
    public <T> CompletionStage<T> interactive(Supplier<T> work) {
        return CompletableFuture.completedFuture(work.get());
    }

    @Asynchronous
    @Bulkhead
    public <T> CompletionStage<T> background(Supplier<T> work) {
        return CompletableFuture.completedFuture(work.get());
    }

    /** Never throws: what is refused, and what fails, completes the stage. */
    static <T> CompletionStage<T> run(QueryLanes lanes, Lane lane, Supplier<T> work) {
        return switch (lane) {
            case INTERACTIVE -> lanes.interactive(work);
            case BACKGROUND -> lanes.background(work);
        };
    }
}
