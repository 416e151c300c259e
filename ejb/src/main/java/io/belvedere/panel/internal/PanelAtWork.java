package io.belvedere.panel.internal;

import io.belvedere.layout.Query;
import io.belvedere.panel.Panel;
import io.belvedere.panel.PanelCost;
import io.belvedere.panel.PanelFault;
import io.belvedere.panel.PanelFreshness;
import io.belvedere.panel.PanelFreshness.Source;
import io.belvedere.panel.PanelSeries;
import io.belvedere.problem.BelvedereException;
import io.belvedere.promql.Grid;
import io.belvedere.promql.QueryResult;
import io.belvedere.query.Freshness;
import io.belvedere.query.QueryAnswer;
import io.belvedere.rollup.Resolution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** A panel whose queries are under way. */
final class PanelAtWork {

    private final Grid grid;
    private final Instant asOf;
    private final List<PanelPart> parts;
    private final List<PanelSeries> series = new ArrayList<>();
    private final Set<String> notes = new LinkedHashSet<>();
    private PanelCost cost = PanelCost.NONE;
    private Source source = Source.COMPUTED;
    private @Nullable Resolution coarsest;
    private @Nullable PanelFault fault;

    PanelAtWork(Grid grid, Instant asOf, List<PanelPart> parts) {
        this.grid = grid;
        this.asOf = asOf;
        this.parts = List.copyOf(parts);
    }

    /** Complete once all answers are there. */
    CompletionStage<?> settled() {
        return CompletableFuture.allOf(parts.stream()
                .map(part -> part.answer().settled().toCompletableFuture())
                .toArray(CompletableFuture[]::new));
    }

    /** Waits for the answers. */
    Panel finished() {
        parts.forEach(this::take);
        PanelFreshness freshness = new PanelFreshness(asOf, source, coarsest, fault == null);
        return new Panel(grid, series, freshness, cost, List.copyOf(notes), Optional.ofNullable(fault));
    }

    private void take(PanelPart part) {
        Query query = part.query();
        try {
            QueryAnswer answer = part.answer().get();
            QueryResult result = answer.result();
            for (QueryResult.Series found : part.series(result)) {
                series.add(new PanelSeries(
                        query.id(),
                        SeriesName.of(query.legend(), found.labels()),
                        found.labels(),
                        found.timestampsMillis(),
                        found.values(),
                        part.before().isPresent()));
            }
            notes.addAll(result.warnings());
            notes.addAll(result.infos());
            cost = cost.plus(result.statistics());
            note(answer.freshness());
        } catch (BelvedereException failure) {
            if (fault == null) {
                fault = PanelFault.of(query.id(), failure);
            }
        }
    }

    private void note(Freshness freshness) {
        Source from = Source.of(freshness);
        if (from.compareTo(source) > 0) {
            source = from;
        }
        Resolution resolution = freshness.coarsest();
        if (resolution != null && (coarsest == null || coarsest.millis() < resolution.millis())) {
            coarsest = resolution;
        }
    }
}
