package io.belvedere.sample;

import io.belvedere.lease.InMemoryLeases;
import io.belvedere.lease.Lease;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Chunks in memory. */
public final class InMemoryChunkStore implements ChunkStore {

    private final InMemoryLeases leases;
    private final TreeMap<Long, Kept> generations = new TreeMap<>();
    private long begun;

    public InMemoryChunkStore(InMemoryLeases leases) {
        this.leases = leases;
    }

    @Override
    public synchronized long begin(long from, long until, String retentionClass) {
        Generation.requireValid(from, until, retentionClass);
        long id = ++begun;
        Generation told = new Generation(id, from, until, retentionClass, Map.of(), GenerationSize.NONE);
        generations.put(id, new Kept(told, State.OPEN, null, new TreeMap<>()));
        return id;
    }

    @Override
    public synchronized void write(long generation, List<StoredChunk> chunks) {
        Kept open = require(generation, State.OPEN);
        for (StoredChunk chunk : chunks) {
            Generation.requireWithin(open.told.from(), open.told.until(), chunk);
        }
        long different = chunks.stream().map(StoredChunk::series).distinct().count();
        if (different < chunks.size()
                || chunks.stream().map(StoredChunk::series).anyMatch(open.chunks::containsKey)) {
            throw new BelvedereException(Problem.CONFLICT, "id is already taken", Map.of("field", "id"));
        }
        chunks.forEach(chunk -> open.chunks.put(chunk.series(), chunk));
    }

    @Override
    public synchronized void complete(List<Long> completed, Map<Integer, Long> cut, List<Long> replaced, Lease lease) {
        leases.requireHeld(lease);
        List<Kept> former = requireAll(replaced, State.VISIBLE);
        List<Kept> open = requireAll(completed, State.OPEN);
        former.forEach(kept -> put(kept.as(State.GONE, null)));
        open.forEach(kept -> put(kept.complete(cut)));
    }

    private List<Kept> requireAll(List<Long> ids, State state) {
        Set<Long> before = new HashSet<>();
        return ids.stream()
                .map(id -> require(before.add(id) ? id : Long.valueOf(0), state))
                .toList();
    }

    private Kept require(long generation, State state) {
        Kept kept = generations.get(generation);
        if (kept == null || kept.state != state) {
            throw BelvedereException.notFound(state.name().toLowerCase(Locale.ROOT) + " generation", generation);
        }
        return kept;
    }

    private void put(Kept kept) {
        generations.put(kept.told.id(), kept);
    }

    @Override
    public synchronized List<Generation> generations() {
        return inState(State.VISIBLE).stream().map(Kept::told).toList();
    }

    @Override
    public List<Long> visible() {
        return generations().stream().map(Generation::id).sorted().toList();
    }

    @Override
    public List<Generation> generations(long from, long until) {
        return generations().stream()
                .filter(generation -> generation.until() > from && generation.from() < until)
                .toList();
    }

    @Override
    public synchronized void retire(List<Long> ids, Lease lease, Instant now) {
        leases.requireHeld(lease);
        requireAll(ids, State.VISIBLE).forEach(kept -> put(kept.as(State.RETIRED, now)));
    }

    @Override
    public synchronized List<RetiredGeneration> retired() {
        return inState(State.RETIRED).stream()
                .map(kept -> new RetiredGeneration(kept.told, kept.retiredAt()))
                .toList();
    }

    @Override
    public synchronized void restore(List<Long> ids, Lease lease) {
        leases.requireHeld(lease);
        requireAll(ids, State.RETIRED).forEach(kept -> put(kept.as(State.VISIBLE, null)));
    }

    private List<Kept> inState(State state) {
        return generations.values().stream()
                .filter(kept -> kept.state == state)
                .sorted(Comparator.comparingLong((Kept kept) -> kept.told.from())
                        .thenComparingLong(kept -> kept.told.id()))
                .toList();
    }

    @Override
    public synchronized void sweep(Lease lease, Instant retiredBefore) {
        leases.requireHeld(lease);
        generations.values().removeIf(kept -> switch (kept.state) {
            case OPEN, GONE -> true;
            case RETIRED -> kept.retiredAt().isBefore(retiredBefore);
            case VISIBLE -> false;
        });
    }

    @Override
    public void read(TenantId tenant, int[] series, long from, long until, Visitor visitor) {
        show(shown(tenant, series, from, until), visitor);
    }

    @Override
    public void read(TenantId tenant, int[] series, long from, long until, List<Pick> picks, Visitor visitor) {
        show(shown(tenant, series, from, until, picks), visitor);
    }

    @Override
    public synchronized void collect(TenantId tenant, Map<Long, int[]> series, Visitor visitor) {
        List<Shown> collected = new ArrayList<>();
        series.forEach((id, wanted) -> {
            Map<Integer, StoredChunk> found = chunks(id);
            for (int ref : wanted) {
                StoredChunk chunk = found.get(ref);
                if (chunk != null && chunk.tenant().equals(tenant)) {
                    collected.add(new Shown(chunk, id));
                }
            }
        });
        show(collected, visitor);
    }

    private static void show(List<Shown> chunks, Visitor visitor) {
        for (Shown shown : chunks) {
            if (!visitor.chunk(shown.chunk, shown.generation)) {
                return;
            }
        }
    }

    @Override
    public int[] present(TenantId tenant, int[] series, long from, long until) {
        return shown(tenant, series, from, until).stream()
                .mapToInt(shown -> shown.chunk.series())
                .distinct()
                .toArray();
    }

    private synchronized List<Shown> shown(TenantId tenant, int[] series, long from, long until) {
        List<Pick> picks = generations().stream()
                .filter(Generation::holdsSamples)
                .map(Pick::all)
                .toList();
        return shown(tenant, series, from, until, picks);
    }

    private synchronized List<Shown> shown(TenantId tenant, int[] series, long from, long until, List<Pick> picks) {
        List<Integer> wanted = Arrays.stream(series).boxed().collect(Collectors.toList());
        List<Shown> shown = new ArrayList<>();
        for (Pick pick : picks) {
            chunks(pick.generation()).values().stream()
                    .filter(chunk -> from < until && chunk.firstTime() < until && chunk.lastTime() >= from)
                    .filter(chunk -> chunk.tenant().equals(tenant) && wanted.contains(chunk.series()))
                    .filter(chunk ->
                            pick.unless() == null || !chunks(pick.unless()).containsKey(chunk.series()))
                    .forEach(chunk ->
                            shown.add(new Shown(chunk, pick.generation().id())));
        }
        shown.sort(Comparator.comparingInt((Shown one) -> one.chunk.series())
                .thenComparingLong(one -> one.chunk.firstTime())
                .thenComparingLong(Shown::generation));
        return shown;
    }

    private Map<Integer, StoredChunk> chunks(Generation generation) {
        return chunks(generation.id());
    }

    private Map<Integer, StoredChunk> chunks(long generation) {
        Kept kept = generations.get(generation);
        if (kept == null) {
            throw BelvedereException.notFound("generation", generation);
        }
        return kept.chunks;
    }

    private enum State {
        OPEN,
        VISIBLE,
        RETIRED,
        GONE
    }

    private record Kept(Generation told, State state, @Nullable Instant since, Map<Integer, StoredChunk> chunks) {

        Kept as(State next, @Nullable Instant since) {
            return new Kept(told, next, since, chunks);
        }

        Kept complete(Map<Integer, Long> cut) {
            GenerationSize size = chunks.values().stream()
                    .map(chunk -> new GenerationSize(1, chunk.samples(), chunk.payload().length))
                    .reduce(GenerationSize.NONE, GenerationSize::plus);
            Generation complete =
                    new Generation(told.id(), told.from(), told.until(), told.retentionClass(), Map.copyOf(cut), size);
            return new Kept(complete, State.VISIBLE, null, chunks);
        }

        Instant retiredAt() {
            return Objects.requireNonNull(since);
        }
    }

    private record Shown(StoredChunk chunk, long generation) {}
}
