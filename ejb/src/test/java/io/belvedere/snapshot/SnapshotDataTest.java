package io.belvedere.snapshot;

import static io.belvedere.twin.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.json.JsonObject;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Query;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetOptions;
import io.belvedere.layout.WidgetType;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnapshotDataTest {

    private static final RegionId REGION = RegionId.random();

    private static SnapshotData data(@Nullable Object series) {
        return new SnapshotData(Map.of(REGION.toString(), Map.of("A", Collections.singletonList(series))));
    }

    @Test
    void new_takesBothFormsOfSeries() {
        Map<String, Object> even = JsonObject.with(
                "labels", Map.of("job", "api"), "start", 1_000L, "step", 500, "values", Arrays.asList(1, null, -2.5));
        Map<String, Object> uneven = JsonObject.with(
                "labels", Map.of(), "timestamps", List.of(0, 7, 1_700_000_000_000L), "values", Arrays.asList(1, 2, 3));

        SnapshotData data =
                new SnapshotData(Map.of(REGION.toString(), Map.of("A", List.of(even, uneven), "B", List.of())));

        assertThat(data.regions())
                .isEqualTo(Map.of(
                        REGION.toString(),
                        Map.of(
                                "A",
                                List.of(
                                        Map.of(
                                                "labels",
                                                Map.of("job", "api"),
                                                "start",
                                                1_000.0,
                                                "step",
                                                500.0,
                                                "values",
                                                Arrays.asList(1.0, null, -2.5)),
                                        Map.of(
                                                "labels",
                                                Map.of(),
                                                "timestamps",
                                                List.of(0.0, 7.0, 1_700_000_000_000.0),
                                                "values",
                                                List.of(1.0, 2.0, 3.0))),
                                "B",
                                List.of())));
    }

    @Test
    void new_keepsNoHoldOnWhatItWasGiven() {
        List<@Nullable Object> values = new ArrayList<>(List.of(1.0));
        SnapshotData data = data(JsonObject.with("labels", Map.of(), "start", 0, "step", 1, "values", values));

        values.add("not a number");

        assertThat(data.regions().toString()).doesNotContain("not a number");
    }

    static List<Map<String, @Nullable Object>> wrong() {
        Map<String, Object> labels = Map.of("job", "api");
        Map<String, Object> tooMany = new HashMap<>();
        for (int number = 0; number <= SeriesRules.MAX_LABELS; number++) {
            tooMany.put("label" + number, "");
        }
        List<Integer> values = List.of(1, 2);
        return List.of(
                JsonObject.with("start", 0, "step", 1, "values", values),
                JsonObject.with("labels", Map.of("job", 1), "start", 0, "step", 1, "values", values),
                JsonObject.with("labels", tooMany, "start", 0, "step", 1, "values", values),
                JsonObject.with("labels", labels, "start", 0, "step", 1),
                JsonObject.with("labels", labels, "start", 0, "step", 1, "values", List.of("1")),
                JsonObject.with("labels", labels, "start", 0, "step", 1, "values", List.of(true)),
                JsonObject.with("labels", labels, "start", 0, "step", 0, "values", values),
                JsonObject.with("labels", labels, "start", 0, "values", values),
                JsonObject.with("labels", labels, "start", 0.5, "step", 1, "values", values),
                JsonObject.with("labels", labels, "start", -1, "step", 1, "values", values),
                JsonObject.with("labels", labels, "start", 1e18, "step", 1, "values", values),
                JsonObject.with("labels", labels, "timestamps", List.of(1), "values", values),
                JsonObject.with("labels", labels, "timestamps", List.of(2, 2), "values", values),
                JsonObject.with("labels", labels, "timestamps", List.of(2, 1), "values", values),
                JsonObject.with("labels", labels, "timestamps", 1, "values", values),
                JsonObject.with("labels", labels, "timestamps", List.of(1, 2), "start", 1, "values", values),
                JsonObject.with("labels", labels, "start", 0, "step", 1, "values", values, "more", 1),
                JsonObject.with("labels", labels, "start", 0, "step", 1, "values", List.of(Double.NaN)));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void new_refusesOtherSeries(Map<String, @Nullable Object> series) {
        assertRefused(Problem.INVALID, () -> data(series));
    }

    @Test
    void new_saysWhereTheFaultIs() {
        assertThatThrownBy(() -> data("series")).hasMessage("data." + REGION + ".A[0] must be an object, is a text");
    }

    @Test
    void new_refusesRegionsThatAreNoneOrNotWrittenAsSuch() {
        assertRefused(Problem.INVALID, () -> new SnapshotData(Map.of("region", Map.of())));
        assertRefused(Problem.INVALID, () -> new SnapshotData(Map.of(REGION.toString(), List.of())));
        assertRefused(Problem.INVALID, () -> new SnapshotData(Map.of(REGION.toString(), Map.of("A", "series"))));
        assertRefused(
                Problem.INVALID, () -> new SnapshotData(Map.of("ABCDEFAB-0000-4000-8000-000000000000", Map.of())));
    }

    @Test
    void requireWithin_refusesRegionsAndQueriesThatAreNotThere() {
        Widget widget = new Widget(
                WidgetType.TIME_SERIES, "CPU", "", List.of(new Query("A", "up", "", false)), WidgetOptions.NONE);
        Region region = new Region(REGION, new Placement(0, 0, 4, 4), 0, false, false, widget);
        List<Layout> layouts = List.of(
                Layout.empty(LayoutId.random(), TenantId.OPERATORS, DashboardId.random(), "Main", Instant.EPOCH, 1)
                        .with(region));

        assertThatCode(() -> with(REGION, "A").requireWithin(layouts)).doesNotThrowAnyException();
        assertRefused(Problem.INVALID, () -> with(REGION, "B").requireWithin(layouts));
        assertRefused(Problem.INVALID, () -> with(RegionId.random(), "A").requireWithin(layouts));
    }

    private static SnapshotData with(RegionId region, String query) {
        return new SnapshotData(Map.of(region.toString(), Map.of(query, List.of())));
    }
}
