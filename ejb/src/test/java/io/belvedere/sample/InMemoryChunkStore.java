package io.belvedere.sample;

import io.belvedere.lease.InMemoryLeases;
import io.belvedere.lease.Lease;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Chunks in memory. */
public final class InMemoryChunkStore implements ChunkStore {

    private final InMemoryLeases leases;
    private final TreeMap<Long, Kept> generations = new TreeMap<>();
    private long begun;

    public InMemoryChunkStore(InMemoryLeases leases) {
        this.leases = leases;
    }

    @Override
    public synchronized long begin(long from, long until) {
        Generation.requireRange(from, until);
        long id = ++begun;
        generations.put(id, new Kept(new Generation(id, from, until, Map.of()), State.OPEN, new TreeMap<>()));
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
    public synchronized void complete(long generation, Map<Integer, Long> cut, List<Long> replaced, Lease lease) {
        leases.requireHeld(lease);
        List<Kept> former =
                replaced.stream().map(id -> require(id, State.VISIBLE)).toList();
        Kept open = require(generation, State.OPEN);
        former.forEach(kept -> generations.put(kept.told.id(), kept.as(State.REPLACED)));
        Generation told = new Generation(generation, open.told.from(), open.told.until(), Map.copyOf(cut));
        generations.put(generation, new Kept(told, State.VISIBLE, open.chunks));
    }

    private Kept require(long generation, State state) {
        Kept kept = generations.get(generation);
        if (kept == null || kept.state != state) {
            throw BelvedereException.notFound(
                    state == State.OPEN ? "open generation" : "visible generation", generation);
        }
        return kept;
    }

    @Override
    public synchronized List<Generation> generations() {
        return visible().stream().map(Kept::told).toList();
    }

    private List<Kept> visible() {
        return generations.values().stream()
                .filter(kept -> kept.state == State.VISIBLE)
                .sorted(Comparator.comparingLong((Kept kept) -> kept.told.from())
                        .thenComparingLong(kept -> kept.told.id()))
                .toList();
    }

    @Override
    public synchronized void sweep(Lease lease) {
        leases.requireHeld(lease);
        generations.values().removeIf(kept -> kept.state != State.VISIBLE);
    }

    @Override
    public void read(TenantId tenant, int[] series, long from, long until, Visitor visitor) {
        for (Shown shown : shown(tenant, series, from, until)) {
            if (!visitor.chunk(shown.chunk, shown.generation)) {
                return;
            }
        }
    }

    private synchronized List<Shown> shown(TenantId tenant, int[] series, long from, long until) {
        List<Integer> wanted = Arrays.stream(series).boxed().collect(Collectors.toList());
        List<Shown> shown = new ArrayList<>();
        for (Kept kept : visible()) {
            kept.chunks.values().stream()
                    .filter(chunk -> from < until && chunk.firstTime() < until && chunk.lastTime() >= from)
                    .filter(chunk -> chunk.tenant().equals(tenant) && wanted.contains(chunk.series()))
                    .forEach(chunk -> shown.add(new Shown(chunk, kept.told.id())));
        }
        shown.sort(Comparator.comparingInt((Shown one) -> one.chunk.series())
                .thenComparingLong(one -> one.chunk.firstTime())
                .thenComparingLong(Shown::generation));
        return shown;
    }

    private enum State {
        OPEN,
        VISIBLE,
        REPLACED
    }

    private record Kept(Generation told, State state, Map<Integer, StoredChunk> chunks) {
        Kept as(State next) {
            return new Kept(told, next, chunks);
        }
    }

    private record Shown(StoredChunk chunk, long generation) {}
}
