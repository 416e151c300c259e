package io.belvedere.metric.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.metric.Labels;
import io.belvedere.metric.SeriesIndex;
import io.belvedere.metric.SeriesIndexes;
import io.belvedere.tenant.TenantId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BitmapSeriesIndexesTest {

    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId OTHER = new TenantId("other");

    private final SeriesIndexes indexes = new BitmapSeriesIndexes();

    @Test
    void of_answersOneIndexForEachTenant() {
        Labels labels = Labels.of(Map.of("__name__", "up"));

        indexes.of(ACME).add(1, labels);

        assertThat(indexes.of(ACME).find(labels)).isEqualTo(1);
        assertThat(indexes.of(OTHER).find(labels)).isEqualTo(SeriesIndex.NO_SERIES);
        assertThat(indexes.tenants()).containsExactlyInAnyOrder(ACME, OTHER);
    }

    @Test
    void find_makesNoIndex() {
        SeriesIndex ofAcme = indexes.of(ACME);

        assertThat(indexes.find(OTHER)).isEmpty();
        assertThat(indexes.find(ACME)).containsSame(ofAcme);
        assertThat(indexes.tenants()).containsExactly(ACME);
    }
}
