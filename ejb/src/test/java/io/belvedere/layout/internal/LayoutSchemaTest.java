package io.belvedere.layout.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.layout.Layout;
import io.belvedere.layout.Placement;
import io.belvedere.layout.Query;
import io.belvedere.layout.Region;
import io.belvedere.layout.RegionId;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetOptions;
import io.belvedere.layout.WidgetType;
import io.belvedere.tenant.TenantId;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.infinispan.protostream.ProtobufUtil;
import org.infinispan.protostream.SerializationContext;
import org.junit.jupiter.api.Test;

class LayoutSchemaTest {

    @Test
    void layouts_comeBackEqualFromTheWire() throws IOException {
        SerializationContext context = ProtobufUtil.newSerializationContext();
        LayoutSchemaImpl schema = new LayoutSchemaImpl();
        schema.register(context);
        LayoutsOfDashboard before = new LayoutsOfDashboard(List.of(layout()));

        byte[] wire = ProtobufUtil.toWrappedByteArray(context, before);

        assertThat(ProtobufUtil.<LayoutsOfDashboard>fromWrappedByteArray(context, wire))
                .isEqualTo(before);
    }

    private static Layout layout() {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("unit", "µs");
        options.put("thresholds", List.of(Map.of("at", 0.5, "color", "red"), Collections.singletonMap("at", null)));
        options.put("stacked", true);
        List<Query> queries = List.of(new Query("A", "up{job=\"a\"}", "{{job}}", true), new Query("B", "1", "", false));
        Widget widget = new Widget(WidgetType.HEAT_MAP, "Größe 🚀", "described", queries, new WidgetOptions(options));
        Region plain = new Region(RegionId.random(), new Placement(0, 0, 1, 1), 0, false, false, widget);
        Region full = new Region(RegionId.random(), new Placement(3, 4, 5, 6), 17, true, true, widget);
        return new Layout(
                LayoutId.random(),
                TenantId.OPERATORS,
                DashboardId.random(),
                "Main",
                List.of(plain, full),
                Instant.parse("2026-11-21T00:00:00.000001Z"),
                12);
    }
}
