package io.belvedere.snapshot.internal;

import static io.belvedere.twin.Refusal.assertRefused;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.cache.internal.JsonText;
import io.belvedere.json.JsonObject;
import io.belvedere.layout.RegionId;
import io.belvedere.problem.Problem;
import io.belvedere.snapshot.SnapshotData;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FrozenTextTest {

    private static final String REGION = RegionId.random().toString();

    private static SnapshotData data(List<@Nullable Double> values) {
        return new SnapshotData(Map.of(
                REGION,
                Map.of(
                        "A",
                        List.of(JsonObject.with(
                                "labels",
                                Map.of("job", "a \"b\" 🚀"),
                                "start",
                                1.7e12,
                                "step",
                                15_000,
                                "values",
                                values)))));
    }

    @Test
    void of_writesWholeNumbersWithoutFraction() {
        assertThat(FrozenText.of(data(Arrays.asList(3.0, null, -0.5, 1e300))))
                .isEqualTo("{\"" + REGION + "\":{\"A\":[{\"labels\":{\"job\":\"a \\\"b\\\" 🚀\"},"
                        + "\"start\":1700000000000,\"step\":15000,\"values\":[3,null,-0.5,1.0E300]}]}}");
    }

    @Test
    void of_keepsEveryNumberToTheLastBit() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<@Nullable Double> values = new ArrayList<>();
        while (values.size() < 2_000) {
            double number = Double.longBitsToDouble(random.nextLong());
            values.add(Double.isFinite(number) ? number : (double) random.nextInt());
        }

        SnapshotData data = data(values);

        assertThat(series(JsonText.parseObject(FrozenText.of(data))))
                .as("seed %d", seed)
                .isEqualTo(series(data.regions()));
    }

    @Test
    void of_refusesWhatIsTooLarge() {
        List<@Nullable Double> values = new ArrayList<>();
        while (values.size() < 600_000) {
            values.add(values.size() + 1 / 3.0);
        }

        assertRefused(
                Problem.LIMIT_EXCEEDED,
                Map.of("field", "data", "limit", "10000000"),
                () -> FrozenText.of(data(values)));
    }

    /** The values, as doubles, whatever the parser made of them. */
    private static List<Double> series(Map<String, @Nullable Object> regions) {
        Map<?, ?> queries = (Map<?, ?>) requireNonNull(regions.get(REGION));
        List<?> all = (List<?>) requireNonNull(queries.get("A"));
        List<?> values = (List<?>) requireNonNull(((Map<?, ?>) all.get(0)).get("values"));
        return values.stream().map(value -> ((Number) value).doubleValue()).toList();
    }
}
