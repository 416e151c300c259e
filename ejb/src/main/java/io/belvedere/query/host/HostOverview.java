package io.belvedere.query.host;

import io.belvedere.query.Found;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What could be found for a dashboard of hosts, and why the rest could not. At least one part could. */
public record HostOverview(Part processes, Part hosts, Part topProcesses, Part vms) {

    public HostOverview {
        if (Stream.of(processes, hosts, topProcesses, vms).allMatch(Failed.class::isInstance)) {
            throw ((Failed) processes).failure;
        }
    }

    /** One of the questions and what became of it. */
    public sealed interface Part permits Answered, Failed {

        /** Waits for the records, and takes their failure for its own. */
        static Part of(Supplier<List<HostRecord>> records, int limit) {
            try {
                return new Answered(Found.of(records.get(), limit));
            } catch (RuntimeException failure) {
                return new Failed(failure);
            }
        }
    }

    public record Answered(Found<HostRecord> found) implements Part {}

    public record Failed(RuntimeException failure) implements Part {}
}
