package io.belvedere.benchmarks.query;

import io.belvedere.benchmarks.Machine;
import io.belvedere.benchmarks.store.Folder;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Runs one of the measurements. Arguments: where Belvedere is built, {@code budgets} for that one, then the numbers of
 * {@link Scale}.
 */
public final class QueryMeasurements {

    private static final String BUDGETS = "budgets";

    private QueryMeasurements() {}

    public static void main(String[] arguments) {
        List<String> more = new ArrayList<>(Arrays.asList(arguments).subList(1, arguments.length));
        QueryMeasurement measurement = more.remove(BUDGETS) ? new BudgetMeasurement() : new DashboardMeasurement();
        Scale scale = Scale.of(more);
        System.out.println(Machine.description());
        System.out.printf(
                Locale.ROOT,
                "series=%d hours=%d runs=%d warm-up=%d s%n",
                scale.series(),
                scale.hours(),
                scale.runs(),
                scale.warmUpSeconds());
        try (Folder folder = Folder.create()) {
            measurement.run(Path.of(arguments[0]).toAbsolutePath(), folder, scale, InstantSource.system());
        }
    }
}
