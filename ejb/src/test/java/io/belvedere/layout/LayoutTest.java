package io.belvedere.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static final LayoutLimits LIMITS = LayoutLimits.DEFAULTS;

    private final Layout empty =
            Layout.empty(TenantId.OPERATORS, DashboardId.random(), "Main", Instant.parse("2026-11-21T00:00:00Z"));

    private static Region region(int x, int y) {
        Widget widget = new Widget(WidgetType.STAT, "CPU", WidgetOptions.NONE);
        return new Region(RegionId.random(), new Placement(x, y, 2, 1), widget);
    }

    private static Layout full(Layout layout, int regions) {
        Layout filled = layout;
        for (int i = 0; i < regions; i++) {
            filled = filled.with(region(0, i), LIMITS);
        }
        return filled;
    }

    @Test
    void with_putsTheRegionBehindTheOthers() {
        Region first = region(0, 0);
        Region second = region(2, 0);

        assertThat(empty.with(first, LIMITS).with(second, LIMITS).regions()).containsExactly(first, second);
    }

    @Test
    void with_refusesOneRegionMoreThanTheLimitNamingIt() {
        Layout full = full(empty, 200);

        assertThatThrownBy(() -> full.with(region(10, 0), LIMITS))
                .hasMessage("layout " + empty.id() + " has 200 regions, at most 200 are allowed")
                .isInstanceOfSatisfying(BelvedereException.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(Problem.LIMIT_EXCEEDED);
                    assertThat(refused.details())
                            .containsEntry("field", "regions")
                            .containsEntry("limit", "200");
                });
    }

    @Test
    void with_refusesAnOverlapNamingTheOtherRegion() {
        Region there = region(4, 4);
        Layout layout = empty.with(there, LIMITS);

        assertThatThrownBy(() -> layout.with(region(5, 4), LIMITS))
                .hasMessage("placement overlaps region " + there.id());
    }

    @Test
    void changing_touchesNoOtherRegion() {
        Region first = region(0, 0);
        Region second = region(2, 0);
        Layout layout = empty.with(first, LIMITS).with(second, LIMITS);

        Layout changed = layout.changing(second.id(), region -> region.retitled("Memory"));

        assertThat(changed.regions()).containsExactly(first, second.retitled("Memory"));
    }

    @Test
    void without_refusesAnUnknownRegion() {
        RegionId unknown = RegionId.random();

        assertThatThrownBy(() -> empty.without(unknown)).hasMessage("no region with id " + unknown);
    }
}
