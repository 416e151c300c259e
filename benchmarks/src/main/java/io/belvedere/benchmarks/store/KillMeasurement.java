package io.belvedere.benchmarks.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;

/**
 * Kills the server and PostgreSQL in turn while samples come in and windows come to rest, and compares what senders wrote
 * down as acknowledged with what is stored: nothing is missing, and there is nothing else. Samples that are stored again,
 * for example of a sender that does not number its batches and sent one again that was at rest, are seen once by readers;
 * they are counted.
 */
final class KillMeasurement implements Measurement {

    private static final int SENDERS = 4;
    private static final int MIN_MILLIS = 500;
    private static final int MORE_MILLIS = 4_000;
    private static final String METRIC = "journaled";

    @Override
    public void run(Path root, Folder folder, List<String> arguments) {
        int kills = arguments.isEmpty() ? 20 : Integer.parseInt(arguments.get(0));
        long seed = arguments.size() < 2 ? 20_261_121 : Long.parseLong(arguments.get(1));
        Random random = new Random(seed);
        System.out.println("seed " + seed);
        try (BelvedereServer belvedere = new BelvedereServer(
                root,
                folder.path().resolve("belvedere"),
                29_080,
                Map.of(
                        "BELVEDERE_INGEST_MAX_SAMPLES_PER_SECOND", "100000000",
                        "BELVEDERE_SAMPLE_SEAL_INTERVAL_SECONDS", "1",
                        "BELVEDERE_SAMPLE_SEAL_GRACE_SECONDS", "0",
                        "BELVEDERE_SAMPLE_LATE_GRACE_SECONDS", "1",
                        "BELVEDERE_COMPACTION_SETTLE_SECONDS", "0"))) {
            belvedere.start();
            List<JournalingSender> senders = new ArrayList<>();
            // Two days back, so that what comes in comes to rest and is compacted while it does.
            long start = (System.currentTimeMillis() / 86_400_000 - 2) * 86_400_000;
            for (int i = 0; i < SENDERS; i++) {
                // Half of them number what they send, half rely on repetitions being known as such.
                senders.add(new JournalingSender(belvedere, METRIC, "producer-" + i, i % 2 == 0, start));
            }
            for (int kill = 0; kill < 2 * kills; kill++) {
                boolean ofServer = kill % 2 == 0;
                int millis = MIN_MILLIS + random.nextInt(MORE_MILLIS);
                senders.forEach(JournalingSender::begin);
                Pause.millis(millis);
                (ofServer ? belvedere.server() : belvedere.postgres())
                        .orElseThrow()
                        .destroyForcibly();
                senders.forEach(JournalingSender::end);
                belvedere.awaitEnd();
                belvedere.start();
                senders.forEach(JournalingSender::settle);
                long acknowledged = compare(belvedere, senders);
                System.out.printf(
                        Locale.ROOT,
                        "| %d | %s | after %d ms | %,d samples acknowledged so far, all there and no others, each read once; stored again: %d numbered, %d not |%n",
                        kill + 1,
                        ofServer ? "server" : "PostgreSQL",
                        millis,
                        acknowledged,
                        repetitions(senders, true),
                        repetitions(senders, false));
            }
            System.out.println("batches sent again: "
                    + senders.stream().mapToLong(JournalingSender::sentAgain).sum());
        }
    }

    private static long repetitions(List<JournalingSender> senders, boolean numbered) {
        return senders.stream()
                .filter(sender -> sender.numbers() == numbered)
                .mapToLong(JournalingSender::repetitions)
                .sum();
    }

    private static long compare(BelvedereServer belvedere, List<JournalingSender> senders) {
        try (StoredSamples stored = belvedere.storedSamples()) {
            Map<SortedMap<String, String>, StoredSamples.Series> series = stored.read(METRIC);
            return senders.stream()
                    .sorted(Comparator.comparing(JournalingSender::producer))
                    .mapToLong(sender -> sender.requireAllIn(series))
                    .sum();
        }
    }
}
