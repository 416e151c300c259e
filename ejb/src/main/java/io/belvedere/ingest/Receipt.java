package io.belvedere.ingest;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What became of a batch, once it is durable.
 *
 * @param kept how many samples are stored, those included that had been stored before with the same value
 * @param refused the others
 * @param repeated whether the producer had sent this very batch before; nothing was done with it again
 * @param retryAfter when to send again what was refused and is worth repeating; null if nothing is
 */
public record Receipt(int kept, List<RefusedSamples> refused, boolean repeated, @Nullable Duration retryAfter) {

    /** The receipt of a batch that came again. */
    public static Receipt ofRepeated() {
        return new Receipt(0, List.of(), true, null);
    }

    public int refusedCount() {
        return refused.stream().mapToInt(RefusedSamples::count).sum();
    }

    /** Whether some of it should be sent again later. */
    public boolean isWorthRepeating() {
        return refused.stream().anyMatch(samples -> samples.reason().isWorthRepeating());
    }

    /** Whether sending all of it again later is right: something was refused, and everything refused is worth repeating. */
    public boolean isToBeRepeated() {
        return !refused.isEmpty()
                && refused.stream().allMatch(samples -> samples.reason().isWorthRepeating());
    }

    /** When to send again, in whole seconds, at least 1. */
    public long retrySeconds() {
        return retryAfter == null ? 1 : Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }

    /** What was refused and why, for people; empty if nothing was. */
    public String refusalText() {
        if (refused.isEmpty()) {
            return "";
        }
        return refusedCount() + " of " + (kept + refusedCount()) + " samples were not kept: "
                + refused.stream().map(RefusedSamples::toText).collect(Collectors.joining("; "));
    }
}
