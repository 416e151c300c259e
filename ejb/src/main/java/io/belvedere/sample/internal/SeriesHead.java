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

    SeriesHead(TenantId tenant) {
        this.tenant = tenant;
    }

    TenantId tenant() {
        return tenant;
    }

    synchronized Standing standing(long time, double value) {
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

    /** Adds a sample that stands as new; answers by how many bytes the head has grown. */
    synchronized int add(OpenWindow window, int ref, long time, double value) {
        OpenSamples part = part(window);
        int before = 0;
        if (part == null) {
            part = new OpenSamples(window);
            parts.add(part);
            window.addSeries(ref);
        } else {
            before = part.memoryBytes();
        }
        part.add(time, value);
        window.countSample();
        return part.memoryBytes() - before;
    }

    /** Forgets a part; answers how many bytes are free. */
    synchronized int drop(OpenWindow window) {
        OpenSamples part = part(window);
        if (part == null) {
            return 0;
        }
        parts.remove(part);
        return part.memoryBytes();
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
