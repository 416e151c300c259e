package io.belvedere.compaction.internal;

import io.belvedere.settings.Settings;
import java.time.Duration;

/** @param settle how long after its end a day waits for late samples before its windows are brought together */
record CompactionSettings(Duration settle) {

    static final CompactionSettings DEFAULTS = new CompactionSettings(Duration.ofHours(3));

    static CompactionSettings from(Settings settings) {
        return new CompactionSettings(settings.seconds(
                "belvedere.compaction.settle-seconds", DEFAULTS.settle, Duration.ZERO, Duration.ofDays(7)));
    }
}
