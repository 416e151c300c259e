package io.belvedere.snapshot;

import io.belvedere.problem.BelvedereException;
import io.belvedere.settings.Settings;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How long snapshots last, how many a dashboard can have, and whether links open them to anybody. */
public record SnapshotLimits(Duration longest, int perDashboard, boolean publicLinks) {

    public static final SnapshotLimits DEFAULTS = new SnapshotLimits(Duration.ofDays(90), 100, true);

    public static SnapshotLimits from(Settings settings) {
        int days =
                settings.integer("belvedere.snapshot.max-days", Math.toIntExact(DEFAULTS.longest.toDays()), 1, 3_650);
        return new SnapshotLimits(
                Duration.ofDays(days),
                settings.integer("belvedere.snapshot.max-per-dashboard", DEFAULTS.perDashboard, 1, 10_000),
                settings.flag("belvedere.snapshot.public-links", DEFAULTS.publicLinks));
    }

    /** When a snapshot ends that is made now; refuses an end that has come already or is too far away. */
    public Instant end(Instant now, @Nullable Instant wanted) {
        Instant last = now.plus(longest);
        if (wanted == null) {
            return last;
        }
        if (!wanted.isAfter(now) || wanted.isAfter(last)) {
            throw BelvedereException.invalid(
                    "expiresAt", "is " + wanted + ", allowed is after " + now + " up to " + last);
        }
        return wanted;
    }

    /** Refuses one more beside so many. */
    public void admit(long present) {
        if (present >= perDashboard) {
            throw BelvedereException.overLimit(
                    "snapshots",
                    perDashboard,
                    "the dashboard has " + present + " snapshots, at most " + perDashboard + " are allowed");
        }
    }
}
