package io.belvedere.query.internal.memory;

import io.belvedere.promql.Grid;
import io.belvedere.promql.Query;
import io.belvedere.promql.QueryLimits;
import io.belvedere.promql.QueryResult;
import io.belvedere.sample.SampleChanges;
import io.belvedere.tenant.TenantId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Answers ranges from what is remembered of closed windows, and computes the rest in as few evaluations as there are gaps.
 *
 * <p>A piece holds as long as no sample has come in, since it was computed, of a window that it was read from; and never
 * longer than its time. The open window is computed each time.
 */
public final class Ranges {

    /** After the end of a window most of its samples are there; those that come later only make it be computed again. */
    private static final long CLOSED_AFTER_MILLIS = Duration.ofMinutes(5).toMillis();

    /** How far clocks differ between nodes, and how far one follows behind another. */
    private static final long NODES_DIFFER_MILLIS = 2_000;

    private static final long DAY_MILLIS = Duration.ofDays(1).toMillis();
    private static final Duration RECENT = Duration.ofMinutes(10);
    private static final Duration LONG_PAST = Duration.ofMinutes(30);
    private static final int MAX_BYTES = 4 << 20;

    /** It is part of each key. */
    private static final int MAX_TEXT = 10_000;

    private final Memory memory;
    private final SampleChanges changes;
    private final InstantSource clock;
    private final long minSamples;

    /** @param minSamples what fewer have to be looked at for is computed as quickly as it is found */
    public Ranges(Memory memory, SampleChanges changes, InstantSource clock, long minSamples) {
        this.memory = memory;
        this.changes = changes;
        this.clock = clock;
        this.minSamples = minSamples;
    }

    /** Computes a range. */
    public interface Computation {
        QueryResult on(Grid grid);
    }

    /** What a range came to, and how many of its steps were remembered. */
    public record Outcome(QueryResult result, int remembered) {}

    public Outcome range(TenantId tenant, Query query, Grid grid, QueryLimits limits, Computation computation) {
        OptionalLong reach = Reach.of(query.expression(), limits);
        if (reach.isEmpty() || query.text().length() > MAX_TEXT) {
            return new Outcome(computation.on(grid), 0);
        }
        return new Asked(tenant, query, grid, limits, reach.getAsLong(), computation).outcome();
    }

    /** One range on its way. */
    private final class Asked {

        private final TenantId tenant;
        private final Query query;
        private final Grid grid;
        private final QueryLimits limits;
        private final long reach;
        private final Computation computation;
        private final long now = clock.millis();
        private final Assembly assembly;
        private final List<Grid> missing = new ArrayList<>();

        Asked(TenantId tenant, Query query, Grid grid, QueryLimits limits, long reach, Computation computation) {
            this.tenant = tenant;
            this.query = query;
            this.grid = grid;
            this.limits = limits;
            this.reach = reach;
            this.computation = computation;
            this.assembly = new Assembly(query.expression().type(), grid);
        }

        Outcome outcome() {
            int remembered = 0;
            for (Grid part : Windows.of(grid)) {
                Optional<Piece> piece = isClosed(part) ? find(part) : Optional.empty();
                if (piece.isPresent()) {
                    compute();
                    assembly.add(piece.get().on(part));
                    remembered += part.steps();
                } else {
                    missing.add(part);
                }
            }
            if (remembered == 0) {
                return new Outcome(computeAll(), 0);
            }
            compute();
            return new Outcome(assembly.result(), remembered);
        }

        /** Nothing was found, so the whole is computed as it was asked for. */
        private QueryResult computeAll() {
            QueryResult result = computation.on(grid);
            missing.forEach(part -> keep(result, grid, part));
            return result;
        }

        /** What is missing so far, which lies together. */
        private void compute() {
            if (missing.isEmpty()) {
                return;
            }
            Grid together = new Grid(
                    missing.get(0).startMillis(),
                    missing.get(missing.size() - 1).endMillis(),
                    grid.stepMillis());
            QueryResult result = computation.on(together);
            missing.forEach(part -> keep(result, together, part));
            assembly.add(result, together);
            missing.clear();
        }

        private boolean isClosed(Grid part) {
            return Windows.end(part) + CLOSED_AFTER_MILLIS <= now;
        }

        private Optional<Piece> find(Grid part) {
            return memory.find(key(part))
                    .filter(remembered -> holds(remembered, part))
                    .map(remembered -> PieceFormat.read(remembered.piece()))
                    .filter(piece -> piece.covers(part));
        }

        private boolean holds(Remembered remembered, Grid part) {
            long changed = changes.lastChangeMillis(tenant, part.startMillis() - reach, part.endMillis() + 1);
            return remembered.asOfMillis() - NODES_DIFFER_MILLIS > changed;
        }

        private void keep(QueryResult result, Grid whole, Grid part) {
            if (!isClosed(part)) {
                return;
            }
            Piece piece = Piece.of(result, whole, part);
            if (piece.samples() < minSamples) {
                return;
            }
            byte[] bytes = PieceFormat.write(piece);
            if (bytes.length <= MAX_BYTES) {
                Duration howLong = part.endMillis() > now - DAY_MILLIS ? RECENT : LONG_PAST;
                memory.keep(key(part), new Remembered(bytes, now), howLong);
            }
        }

        private String key(Grid part) {
            long step = grid.stepMillis();
            return tenant + " " + Windows.end(part) + " " + step + " " + Math.floorMod(grid.startMillis(), step) + " "
                    + limits.lookbackMillis() + " " + query.text();
        }
    }
}
