package io.belvedere.query.internal;

import io.belvedere.query.SlowQuery;
import io.belvedere.tenant.TenantId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The last queries that were slow, on this node and since its start. */
final class SlowQueries {

    private static final int KEPT = 100;

    private final Deque<SlowQuery> latestFirst = new ArrayDeque<>(KEPT);

    synchronized void add(SlowQuery slow) {
        if (latestFirst.size() == KEPT) {
            latestFirst.removeLast();
        }
        latestFirst.addFirst(slow);
    }

    synchronized List<SlowQuery> of(TenantId tenant) {
        List<SlowQuery> own = new ArrayList<>(latestFirst);
        own.removeIf(slow -> !slow.tenant().equals(tenant));
        return own;
    }
}
