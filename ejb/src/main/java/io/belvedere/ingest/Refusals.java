package io.belvedere.ingest;

import io.belvedere.ingest.RefusedSamples.Reason;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Counts what is refused while a batch is read, and keeps the first example for each reason. For one thread. */
public final class Refusals {

    private final Map<Reason, RefusedSamples> byReason = new EnumMap<>(Reason.class);

    /** Of no samples at all, nothing is refused. */
    public void add(Reason reason, int count, Supplier<String> example) {
        if (count > 0) {
            RefusedSamples before = byReason.get(reason);
            byReason.put(
                    reason,
                    before == null
                            ? new RefusedSamples(reason, count, example.get())
                            : new RefusedSamples(reason, before.count() + count, before.example()));
        }
    }

    public List<RefusedSamples> toList() {
        return List.copyOf(byReason.values());
    }
}
