package io.belvedere.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {

    private static final LayoutLimits LIMITS = LayoutLimits.DEFAULTS;

    private final Layout empty = Layout.empty(
            LayoutId.random(),
            TenantId.OPERATORS,
            DashboardId.random(),
            "Main",
            Instant.parse("2026-11-21T00:00:00Z"),
            1);

    private static Region region(int x, int y) {
        Widget widget = new Widget(WidgetType.STAT, "CPU", "", List.of(), WidgetOptions.NONE);
        return new Region(RegionId.random(), new Placement(x, y, 2, 1), 0, false, false, widget);
    }

    private static Layout full(Layout layout, int regions) {
        Layout filled = layout;
        for (int i = 0; i < regions; i++) {
            filled = filled.with(region(0, i));
        }
        return filled;
    }

    @Test
    void regions_areInTheirOrder() {
        Region first = region(0, 0).ordered(1);
        Region second = region(2, 0).ordered(2);

        assertThat(empty.with(second).with(first).regions()).containsExactly(first, second);
        assertThat(empty.with(second).with(first).nextOrder()).isEqualTo(3);
    }

    @Test
    void with_putsTheRegionInThePlaceOfTheOneOfItsId() {
        Region first = region(0, 0).ordered(1);
        Region second = region(2, 0).ordered(2);
        Region retitled = first.showing(first.widget().withTitle("Memory"));

        Layout changed = empty.with(first).with(second).with(retitled);

        assertThat(changed.regions()).containsExactly(retitled, second);
    }

    @Test
    void requireLegal_refusesOneRegionMoreThanTheLimitNamingIt() {
        Layout over = full(empty, 201);

        assertThatThrownBy(() -> Arrangement.requireLegal(over, List.of(), LIMITS))
                .hasMessage("layout " + empty.id() + " would have 201 regions, at most 200 are allowed")
                .isInstanceOfSatisfying(BelvedereException.class, refused -> {
                    assertThat(refused.problem()).isEqualTo(Problem.LIMIT_EXCEEDED);
                    assertThat(refused.details())
                            .containsEntry("field", "regions")
                            .containsEntry("limit", "200");
                });
    }

    @Test
    void requireLegal_refusesAnOverlapNamingTheOtherRegion() {
        Region there = region(4, 4);
        Region placed = region(5, 4);
        Layout layout = empty.with(there).with(placed);

        assertThatThrownBy(() -> Arrangement.requireLegal(layout, List.of(placed.id()), LIMITS))
                .hasMessage("placement of region " + placed.id() + " overlaps region " + there.id());
    }

    @Test
    void without_refusesAnUnknownRegion() {
        RegionId unknown = RegionId.random();

        assertThatThrownBy(() -> empty.without(unknown)).hasMessage("no region with id " + unknown);
    }
}
