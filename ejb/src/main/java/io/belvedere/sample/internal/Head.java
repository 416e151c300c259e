package io.belvedere.sample.internal;

import io.belvedere.sample.Generation;
import io.belvedere.sample.LogEntry;
import io.belvedere.sample.LogPosition;
import io.belvedere.sample.Standing;
import io.belvedere.sample.Window;
import io.belvedere.tenant.TenantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What this node has of samples that are in the log and not at rest yet. It is made of rows of the log and of nothing
 * else, each row once and those of a writer in their order; a row is there wholly or not at all to whoever holds the
 * head's lock. Readers do not hold it: they see each series as it is when they come to it.
 */
final class Head implements StoredAndHeadReader.Open {

    private final Changes changes;
    private final SeriesHeads series = new SeriesHeads();
    private final Map<TenantId, AtomicInteger> activeSeries = new ConcurrentHashMap<>();
    private final AtomicLong otherValues = new AtomicLong();

    /** Changed under this object's lock. */
    private volatile long memoryBytes;

    // Guarded by this object's lock, as OpenWindow is.
    private final Map<Integer, Long> positions = new HashMap<>();
    private final Map<Window, OpenWindow> current = new HashMap<>();
    private final List<OpenWindow> frozen = new ArrayList<>();
    private List<Generation> generations = List.of();
    private final Map<Window, Cut> cuts = new HashMap<>();

    Head(Changes changes) {
        this.changes = changes;
    }

    /** What a part is made of, and up to which rows of the log. */
    record Frozen(List<OpenWindow> parts, Map<Integer, Long> cut) {}

    /**
     * Takes in a row, unless it is there already. Samples that are at rest are left out, and so are those at whose time
     * the head has one of that series; the first in the log stays.
     */
    synchronized void apply(LogPosition row, LogEntry entry, long nowMillis) {
        if (row.sequence() <= positions.getOrDefault(row.writer(), 0L)) {
            return;
        }
        Target target = new Target(row, entry.tenant(), nowMillis);
        for (int index = 0; index < entry.size(); index++) {
            long time = entry.timestamps()[index];
            if (target.isOpenFor(time)) {
                add(entry.tenant(), entry.series()[index], target.open(), time, entry.values()[index]);
            }
        }
        positions.put(row.writer(), row.sequence());
        memoryBytes = parts().mapToLong(OpenWindow::memoryBytes).sum();
    }

    private void add(TenantId tenant, int ref, OpenWindow window, long time, double value) {
        SeriesHead head = series.find(ref);
        if (head == null) {
            head = series.add(ref, tenant);
            activeSeries.computeIfAbsent(tenant, none -> new AtomicInteger()).incrementAndGet();
        }
        if (head.add(window, ref, time, value) == Standing.OTHER_VALUE) {
            otherValues.incrementAndGet();
        }
    }

    Standing standing(int ref, long time, double value) {
        SeriesHead head = series.find(ref);
        return head == null ? Standing.NEW : head.standing(time, value);
    }

    /** Whether the series has samples here. */
    boolean isActive(int ref) {
        return series.find(ref) != null;
    }

    int activeSeries(TenantId tenant) {
        AtomicInteger count = activeSeries.get(tenant);
        return count == null ? 0 : count.get();
    }

    int activeSeries() {
        return activeSeries.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    long memoryBytes() {
        return memoryBytes;
    }

    /** How many samples of the log had another value than one that was there before. */
    long otherValues() {
        return otherValues.get();
    }

    /** The samples of a series in the range, those of each part apart. */
    @Override
    public List<SampleColumns> read(int ref, long from, long until) {
        SeriesHead head = series.find(ref);
        return head == null ? List.of() : head.read(from, until);
    }

    @Override
    public boolean reaches(int ref, long from, long until) {
        SeriesHead head = series.find(ref);
        return head != null && head.reaches(from, until);
    }

    /** The samples that a series has in these parts. */
    List<SampleColumns> read(int ref, List<OpenWindow> parts) {
        SeriesHead head = series.find(ref);
        return head == null ? List.of() : head.read(parts);
    }

    TenantId tenant(int ref) {
        SeriesHead head = series.find(ref);
        if (head == null) {
            throw new IllegalArgumentException("series " + ref + " is not in the head");
        }
        return head.tenant();
    }

    synchronized Map<Integer, Long> positions() {
        return Map.copyOf(positions);
    }

    /** The windows of which there is something that is not at rest, the earliest first. */
    synchronized List<Window> windows() {
        return partsNotAtRest()
                .map(OpenWindow::window)
                .distinct()
                .sorted(Comparator.comparingLong(Window::start))
                .toList();
    }

    /** When the first sample came of what is not at rest of a window; empty if there is nothing. */
    synchronized OptionalLong openedAt(Window window) {
        return partsNotAtRest()
                .filter(part -> part.window().equals(window))
                .mapToLong(OpenWindow::openedAtMillis)
                .min();
    }

    /**
     * Ends the part that is under way of each of these windows; what comes from now on makes another. Answers those that
     * are not at rest.
     */
    synchronized Frozen freeze(Set<Window> windows) {
        windows.forEach(this::freeze);
        List<OpenWindow> parts =
                partsNotAtRest().filter(part -> windows.contains(part.window())).toList();
        return new Frozen(parts, Map.copyOf(positions));
    }

    private void freeze(Window window) {
        OpenWindow ended = current.remove(window);
        if (ended != null) {
            frozen.add(ended);
        }
    }

    /**
     * Learns what is at rest: freezes what there is of windows that a new generation covers, so that what comes later is
     * told apart. Answers the parts that are wholly at rest; {@link #drop} forgets them once nobody reads from here what
     * it did not find there.
     */
    synchronized List<OpenWindow> learn(List<Generation> visible) {
        Set<Generation> known = new HashSet<>(generations);
        List<Generation> added = visible.stream()
                .filter(generation -> !known.contains(generation))
                .toList();
        generations = List.copyOf(visible);
        cuts.clear();
        for (Window window : List.copyOf(current.keySet())) {
            if (added.stream().anyMatch(generation -> generation.covers(window))) {
                freeze(window);
            }
        }
        return frozen.stream().filter(this::isAtRest).toList();
    }

    /** Asked for each row, while generations change rarely. */
    private Cut cut(Window window) {
        return cuts.computeIfAbsent(window, asked -> Cut.of(asked, generations));
    }

    void drop(List<OpenWindow> parts) {
        for (OpenWindow part : parts) {
            for (int ref : part.series()) {
                drop(part, ref);
            }
        }
        synchronized (this) {
            frozen.removeAll(parts);
        }
    }

    private synchronized void drop(OpenWindow part, int ref) {
        SeriesHead head = series.find(ref);
        if (head != null) {
            long before = part.memoryBytes();
            head.drop(part);
            memoryBytes += part.memoryBytes() - before;
            if (head.isEmpty()) {
                series.remove(ref);
                AtomicInteger count = activeSeries.get(head.tenant());
                if (count != null) {
                    count.decrementAndGet();
                }
            }
        }
    }

    /**
     * Which rows are at rest wholly: those from before all windows of which there is something, and those from before all
     * rows that made what there is. Late samples keep the first from going on, and samples ahead of time the second.
     */
    synchronized List<Spent> spent() {
        long earliest = parts().mapToLong(part -> part.window().start()).min().orElse(Long.MAX_VALUE);
        Map<Integer, Long> behindNoPart = new HashMap<>(positions);
        parts().forEach(part ->
                part.firstRows().forEach((writer, first) -> behindNoPart.merge(writer, first - 1, Math::min)));
        return List.of(new Spent(Map.copyOf(positions), earliest), new Spent(behindNoPart, Long.MAX_VALUE));
    }

    /** Rows of the log at or before these positions, with samples before this time only: nobody needs them any more. */
    record Spent(Map<Integer, Long> upTo, long beforeMillis) {}

    private Stream<OpenWindow> parts() {
        return Stream.concat(frozen.stream(), current.values().stream());
    }

    private Stream<OpenWindow> partsNotAtRest() {
        return parts().filter(part -> !isAtRest(part));
    }

    private boolean isAtRest(OpenWindow part) {
        return part.isCoveredBy(cut(part.window()));
    }

    /** Where samples of a row go; remembers the window, since neighbours mostly share it. */
    private final class Target {

        private final LogPosition row;
        private final TenantId tenant;
        private final long nowMillis;
        private @Nullable Window window;
        private @Nullable OpenWindow open;

        Target(LogPosition row, TenantId tenant, long nowMillis) {
            this.row = row;
            this.tenant = tenant;
            this.nowMillis = nowMillis;
        }

        boolean isOpenFor(long time) {
            if (window == null || !window.contains(time)) {
                window = Window.of(time);
                boolean atRest = cut(window).covers(row.writer(), row.sequence());
                open = atRest ? null : current.computeIfAbsent(window, none -> new OpenWindow(none, nowMillis));
                if (open != null) {
                    open.touchedBy(row);
                    changes.changed(tenant, window, nowMillis);
                }
            }
            return open != null;
        }

        OpenWindow open() {
            if (open == null) {
                throw new IllegalStateException("the window of the sample is at rest");
            }
            return open;
        }
    }
}
