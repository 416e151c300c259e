package io.belvedere.retention;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * What is stored, class by class, and what it comes to when every class has as many days as it is kept for.
 *
 * @param retired what can still be restored
 * @param expectedBytes if the days to come are like the last seven of each class
 * @param budgetBytes what the operators want it to stay below
 */
public record StorageReport(List<Stock> stored, List<Stock> retired, long bytes, long expectedBytes, long budgetBytes) {

    private static final int LAST_DAYS = 7;

    public static StorageReport of(
            Collection<Holding> visible, Collection<Holding> retired, RetentionRules rules, long budgetBytes) {
        List<Stock> stored = Stock.of(visible);
        long expected = stored.stream()
                .mapToLong(stock -> expected(stock.storageClass(), visible, rules))
                .sum();
        return new StorageReport(stored, Stock.of(retired), bytes(visible) + bytes(retired), expected, budgetBytes);
    }

    private static long expected(StorageClass storageClass, Collection<Holding> visible, RetentionRules rules) {
        List<Holding> last = visible.stream()
                .filter(holding -> holding.storageClass().equals(storageClass))
                .sorted(Comparator.comparing(Holding::from).reversed())
                .limit(LAST_DAYS)
                .toList();
        int days = rules.kept(storageClass.retentionClass()).of(storageClass.tier());
        return bytes(last) * days / last.size();
    }

    private static long bytes(Collection<Holding> holdings) {
        return holdings.stream().mapToLong(holding -> holding.volume().bytes()).sum();
    }
}
