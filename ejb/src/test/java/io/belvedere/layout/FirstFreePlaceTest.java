package io.belvedere.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.problem.BelvedereException;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FirstFreePlaceTest {

    private static final Widget WIDGET = new Widget(WidgetType.STAT, "", "", List.of(), WidgetOptions.NONE);

    private Layout layout =
            Layout.empty(LayoutId.random(), TenantId.parse("acme"), DashboardId.random(), "Main", Instant.EPOCH, 1);

    @Test
    void firstFree_isTheCornerOfAnEmptyLayout() {
        assertThat(Arrangement.firstFree(layout, 24, 3)).isEqualTo(new Placement(0, 0, 24, 3));
    }

    @Test
    void firstFree_isBesideWhatLeavesRoom() {
        take(new Placement(0, 0, 10, 4));

        assertThat(Arrangement.firstFree(layout, 14, 9)).isEqualTo(new Placement(10, 0, 14, 9));
        assertThat(Arrangement.firstFree(layout, 15, 1)).isEqualTo(new Placement(0, 4, 15, 1));
    }

    @Test
    void firstFree_isWhereSearchingCellByCellFindsIt() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int i = 0; i < 150; i++) {
            int width = 1 + random.nextInt(12);
            int height = 1 + random.nextInt(6);

            assertThat(Arrangement.firstFree(layout, width, height))
                    .as("seed %d, region %d", seed, i)
                    .isEqualTo(searched(width, height));
            scatter(random, width, height);
        }
    }

    @Test
    void firstFree_refusesWhatIsWiderThanTheGrid() {
        assertThatThrownBy(() -> Arrangement.firstFree(layout, 25, 1))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("width is 25, allowed is 1 to 24");
    }

    @Test
    void firstFree_refusesWhatNoLongerFitsAboveTheLastRow() {
        take(new Placement(0, 0, 24, 10_000));

        assertThatThrownBy(() -> Arrangement.firstFree(layout, 1, 1))
                .isInstanceOf(BelvedereException.class)
                .hasMessageContaining("allowed is 0 to 9999");
    }

    private Placement searched(int width, int height) {
        for (int y = 0; ; y++) {
            for (int x = 0; x + width <= Placement.COLUMNS; x++) {
                Placement place = new Placement(x, y, width, height);
                if (isFree(place)) {
                    return place;
                }
            }
        }
    }

    /** Somewhere, with gaps, so that later regions find places among the others. */
    private void scatter(Random random, int width, int height) {
        Placement place =
                new Placement(random.nextInt(Placement.COLUMNS - width + 1), random.nextInt(120), width, height);
        if (isFree(place)) {
            take(place);
        }
    }

    private boolean isFree(Placement place) {
        return layout.regions().stream().noneMatch(region -> region.placement().overlaps(place));
    }

    private void take(Placement place) {
        layout = layout.with(new Region(RegionId.random(), place, 0, false, false, WIDGET));
    }
}
