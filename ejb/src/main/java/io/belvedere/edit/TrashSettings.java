package io.belvedere.edit;

import io.belvedere.settings.Settings;
import java.time.Duration;

/** How long deleted boards wait in the trash, and how often the server looks for what is due. */
public record TrashSettings(Duration retention, Duration interval) {

    private static final Duration MONTH = Duration.ofDays(30);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    public static TrashSettings from(Settings settings) {
        int days = settings.integer("belvedere.trash.retention-days", Math.toIntExact(MONTH.toDays()), 0, 3_650);
        Duration interval =
                settings.seconds("belvedere.trash.interval-seconds", MINUTE, Duration.ofSeconds(1), Duration.ofDays(1));
        return new TrashSettings(Duration.ofDays(days), interval);
    }
}
