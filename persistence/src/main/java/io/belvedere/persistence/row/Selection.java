package io.belvedere.persistence.row;

import io.belvedere.page.Page;
import io.belvedere.page.PageRequest;
import io.belvedere.page.Position;
import io.belvedere.problem.BelvedereException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The rows that a store means: a condition in JPQL on a row called {@code r}. Conditions are constants of the stores;
 * whatever comes from a caller is a parameter.
 */
public record Selection<R>(Class<R> type, String condition, Map<String, Object> parameters) {

    /** The one row, if there is any. */
    public Optional<R> find(EntityManager entities) {
        return query(entities, "").getResultStream().findFirst();
    }

    /** One page, ordered by creation time, then id. {@code toId} reads the id out of a position. */
    public Page<R> page(
            EntityManager entities, PageRequest request, Function<String, ?> toId, Function<R, Position> position) {
        Position after = request.after();
        TypedQuery<R> query;
        if (after == null) {
            query = query(entities, " order by r.createdAt, r.id");
        } else {
            // The first comparison repeats what the second implies: an index can start at it.
            query = query(
                            entities,
                            " and r.createdAt >= :at and (r.createdAt > :at or r.id > :id) order by r.createdAt, r.id")
                    .setParameter("at", after.time())
                    .setParameter("id", toId.apply(after.id()));
        }
        return Page.ofSurplus(query.setMaxResults(request.size() + 1).getResultList(), request, position);
    }

    /**
     * The row, locked until the transaction ends, so that the version compared here is the one that the change replaces.
     * Whoever changes the same row at the same time waits, and is then refused with both versions.
     */
    public R lock(EntityManager entities, Changed changed) {
        R row = query(entities, "")
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> BelvedereException.notFound(changed.kind(), changed.id()));
        if (row instanceof VersionedRow versioned && versioned.version() != changed.version()) {
            throw BelvedereException.stale(changed.kind(), changed.id(), changed.version(), versioned.version());
        }
        return row;
    }

    /** Like {@link #lock}, for a change that makes a new version even if all values stay the same. */
    public R advance(EntityManager entities, Changed changed) {
        R row = lock(entities, changed);
        entities.lock(row, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        return row;
    }

    private TypedQuery<R> query(EntityManager entities, String rest) {
        TypedQuery<R> query =
                entities.createQuery("select r from " + type.getSimpleName() + " r where " + condition + rest, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    /** What is being changed, and the version that the change was made on. */
    public record Changed(String kind, Object id, long version) {}
}
