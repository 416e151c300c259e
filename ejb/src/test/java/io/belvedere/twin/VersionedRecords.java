package io.belvedere.twin;

import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/** Records in memory that change only on the version they are at. One change at a time. */
public final class VersionedRecords<K, R> {

    private final Map<K, R> records = new HashMap<>();
    private final String kind;
    private final ToLongFunction<R> version;
    private final Function<R, Position> position;

    public VersionedRecords(String kind, ToLongFunction<R> version, Function<R, Position> position) {
        this.kind = kind;
        this.version = version;
        this.position = position;
    }

    public synchronized Optional<R> find(K key) {
        return Optional.ofNullable(records.get(key));
    }

    public synchronized Page<R> page(Predicate<R> wanted, PageRequest request) {
        Comparator<Position> order = Comparator.comparing(Position::time).thenComparing(Position::id);
        Position after = request.after();
        return Page.ofSurplus(
                records.values().stream()
                        .filter(wanted)
                        .filter(found -> after == null || order.compare(position.apply(found), after) > 0)
                        .sorted(Comparator.comparing(position, order))
                        .limit(request.size() + 1L)
                        .toList(),
                request,
                position);
    }

    public synchronized R insert(K key, R first) {
        if (records.putIfAbsent(key, first) != null) {
            throw new BelvedereException(
                    Problem.CONFLICT, kind + " id is already taken", Map.of("field", kind + " id"));
        }
        return first;
    }

    public synchronized R replace(K key, long basedOn, R next) {
        requireVersion(key, basedOn);
        records.put(key, next);
        return next;
    }

    public synchronized void remove(K key, long basedOn) {
        requireVersion(key, basedOn);
        records.remove(key);
    }

    private void requireVersion(K key, long basedOn) {
        R current = records.get(key);
        if (current == null) {
            throw BelvedereException.notFound(kind, key);
        }
        if (version.applyAsLong(current) != basedOn) {
            throw BelvedereException.stale(kind, key, basedOn, version.applyAsLong(current));
        }
    }
}
