package io.belvedere.rest.layout;

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
import io.belvedere.rest.resource.JsonBody;
import io.belvedere.tenant.TenantId;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LayoutMessagesTest {

    private final LayoutId id = LayoutId.random();
    private final Layout empty =
            Layout.empty(id, TenantId.parse("acme"), DashboardId.random(), "Main", Instant.EPOCH, 7);

    @Test
    void write_hasNoRegionsOfALayoutWithoutAny() throws IOException {
        assertThat(written(empty)).isEqualTo("{\"id\":\"" + id + "\",\"name\":\"Main\",\"version\":7,\"regions\":[]}");
    }

    @Test
    void write_hasAllOfARegion() throws IOException {
        RegionId region = RegionId.random();
        Widget widget = new Widget(
                WidgetType.STAT,
                "Load \"1\"",
                "of all",
                List.of(new Query("B", "1", "", true), new Query("A", "up", "{{job}}", false)),
                new WidgetOptions(Map.of("decimals", 2.0)));

        String json = written(empty.with(new Region(region, new Placement(1, 2, 3, 4), 5, true, false, widget)));

        assertThat(json)
                .endsWith("\"regions\":[{\"id\":\"" + region + "\",\"x\":1,\"y\":2,\"width\":3,\"height\":4,"
                        + "\"order\":5,\"locked\":true,\"collapsed\":false,\"widget\":{\"type\":\"STAT\","
                        + "\"title\":\"Load \\\"1\\\"\",\"description\":\"of all\",\"queries\":["
                        + "{\"id\":\"A\",\"expression\":\"up\",\"legend\":\"{{job}}\",\"hidden\":false},"
                        + "{\"id\":\"B\",\"expression\":\"1\",\"legend\":\"\",\"hidden\":true}],"
                        + "\"options\":{\"decimals\":2}}}]}");
    }

    @Test
    void write_keepsTheOrderOfRegions() throws IOException {
        Region last = region(2);
        Region first = region(1);

        String json = written(empty.with(last).with(first));

        assertThat(json).containsSubsequence(first.id().toString(), last.id().toString());
    }

    private static Region region(int order) {
        Widget widget = new Widget(WidgetType.STAT, "", "", List.of(), WidgetOptions.NONE);
        return new Region(RegionId.random(), new Placement(order, 0, 1, 1), order, false, false, widget);
    }

    private static String written(Layout layout) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        JsonBody.writing(json -> LayoutMessages.write(layout, json)).write(target);
        return target.toString(StandardCharsets.UTF_8);
    }
}
