package io.belvedere.sample.internal;

import io.belvedere.sample.Standing;
import io.belvedere.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the head has of one series. Its own lock guards it, so that readers wait for one series only. */
final class SeriesHead {

    private final TenantId tenant;
    private final List<OpenSamples> parts = new ArrayList<>(1);

    /** No sample here is later. Most samples are, and are new then: whoever asks needs no lock. */
    private volatile long newest = Long.MIN_VALUE;

    /** The part that was added to last. */
    private @Nullable OpenSamples latest;

    SeriesHead(TenantId tenant) {
        this.tenant = tenant;
    }

    TenantId tenant() {
        return tenant;
    }

    Standing standing(long time, double value) {
        return time > newest ? Standing.NEW : standingAmongParts(time, value);
    }

    private synchronized Standing standingAmongParts(long time, double value) {
        for (OpenSamples part : parts) {
            if (part.window().window().contains(time)) {
                Standing standing = part.standing(time, value);
                if (standing != Standing.NEW) {
                    return standing;
                }
            }
        }
        return Standing.NEW;
    }

    /** Adds a sample if it is new; tells the window by how many bytes it has grown. */
    synchronized Standing add(OpenWindow window, int ref, long time, double value) {
        if (time <= newest) {
            Standing standing = standingAmongParts(time, value);
            if (standing != Standing.NEW) {
                return standing;
            }
        } else {
            newest = time;
        }
        OpenSamples part = latest;
        if (part == null || part.window() != window) {
            part = partOrNew(window, ref);
            latest = part;
        }
        int before = part.memoryBytes();
        part.add(time, value);
        window.grow(part.memoryBytes() - before);
        return Standing.NEW;
    }

    private OpenSamples partOrNew(OpenWindow window, int ref) {
        OpenSamples part = part(window);
        if (part == null) {
            part = new OpenSamples(window, ref);
            parts.add(part);
            window.addSeries(ref);
            window.grow(part.memoryBytes());
        }
        return part;
    }

    /** Forgets a part; tells the window that it takes less. */
    synchronized void drop(OpenWindow window) {
        OpenSamples part = part(window);
        if (part == null) {
            return;
        }
        parts.remove(part);
        latest = null;
        window.grow(-part.memoryBytes());
    }

    synchronized boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The samples of each part that reaches into the range, the earlier part first. */
    synchronized List<SampleColumns> read(long from, long until) {
        List<SampleColumns> found = new ArrayList<>(parts.size());
        for (OpenSamples part : parts) {
            if (part.window().window().overlaps(from, until)) {
                SampleColumns columns = new SampleColumns();
                part.copyTo(columns, from, until);
                found.add(columns);
            }
        }
        return found;
    }

    /** Whether a part reaches into the range. */
    synchronized boolean reaches(long from, long until) {
        return from <= newest
                && parts.stream().anyMatch(part -> part.window().window().overlaps(from, until));
    }

    /** The samples of these parts, the earlier part first. */
    synchronized List<SampleColumns> read(List<OpenWindow> windows) {
        List<SampleColumns> found = new ArrayList<>(parts.size());
        for (OpenSamples part : parts) {
            if (windows.contains(part.window())) {
                SampleColumns columns = new SampleColumns();
                part.copyTo(columns, Long.MIN_VALUE, Long.MAX_VALUE);
                found.add(columns);
            }
        }
        return found;
    }

    private @Nullable OpenSamples part(OpenWindow window) {
        for (OpenSamples part : parts) {
            if (part.window() == window) {
                return part;
            }
        }
        return null;
    }
}
