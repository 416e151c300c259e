package io.belvedere.retention;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Generations of one class, together.
 *
 * @param days how many generations there are, one a day
 * @param from the first millisecond of the earliest
 * @param until the first millisecond behind the latest
 */
public record Stock(StorageClass storageClass, int days, Volume volume, Instant from, Instant until) {

    private static final Comparator<StorageClass> ORDER = Comparator.comparing(
                    (StorageClass stored) -> stored.retentionClass().toString())
            .thenComparing(StorageClass::tier);

    /** One for each class that there is, by tenant, policy and tier. */
    static List<Stock> of(Collection<Holding> holdings) {
        Map<StorageClass, Stock> stocks = new TreeMap<>(ORDER);
        for (Holding holding : holdings) {
            StorageClass stored = holding.storageClass();
            stocks.merge(stored, new Stock(stored, 1, holding.volume(), holding.from(), holding.until()), Stock::plus);
        }
        return List.copyOf(stocks.values());
    }

    private Stock plus(Stock other) {
        return new Stock(
                storageClass,
                days + other.days,
                volume.plus(other.volume),
                from.isBefore(other.from) ? from : other.from,
                until.isAfter(other.until) ? until : other.until);
    }
}
