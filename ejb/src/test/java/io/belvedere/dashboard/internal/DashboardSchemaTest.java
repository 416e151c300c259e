package io.belvedere.dashboard.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.dashboard.Dashboard;
import io.belvedere.dashboard.DashboardContent;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.dashboard.LayoutId;
import io.belvedere.dashboard.Right;
import io.belvedere.dashboard.Sharing;
import io.belvedere.dashboard.TimeRange;
import io.belvedere.dashboard.Variable;
import io.belvedere.dashboard.VariableDefinition;
import io.belvedere.folder.FolderId;
import io.belvedere.tenant.TenantId;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.infinispan.protostream.ProtobufUtil;
import org.infinispan.protostream.SerializationContext;
import org.junit.jupiter.api.Test;

class DashboardSchemaTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.000001Z");

    private final SerializationContext context = ProtobufUtil.newSerializationContext();

    DashboardSchemaTest() {
        new DashboardSchemaImpl().register(context);
    }

    @Test
    void dashboard_comesBackEqualFromTheWire() throws IOException {
        DashboardContent content = DashboardContent.titled("Größe 🚀", "described")
                .withTags(List.of("a", "b,\\"))
                .inFolder(FolderId.random())
                .withVariables(List.of(new Variable(
                        "region",
                        "Region",
                        3,
                        new VariableDefinition.Custom(List.of("eu", "us")),
                        true,
                        true,
                        List.of("eu"))))
                .withTimeRange(new TimeRange("now-1d", "now", Duration.ofSeconds(30)))
                .withDefaultLayout(LayoutId.random())
                .asTemplate(true)
                .endingAt(NOON);
        Sharing sharing = Sharing.ownedBy("ada").restricted(true).granting("bob", Right.EDIT);

        assertComesBack(new Dashboard(
                DashboardId.random(), TenantId.OPERATORS, content, sharing, NOON, NOON.plusSeconds(1), 12));
    }

    @Test
    void bareDashboard_comesBackEqualFromTheWire() throws IOException {
        assertComesBack(new Dashboard(
                DashboardId.random(),
                TenantId.OPERATORS,
                DashboardContent.titled("a", ""),
                Sharing.ownedBy("ada"),
                NOON,
                NOON,
                1));
    }

    private void assertComesBack(Dashboard before) throws IOException {
        byte[] wire = ProtobufUtil.toWrappedByteArray(context, before);

        assertThat(ProtobufUtil.<Dashboard>fromWrappedByteArray(context, wire)).isEqualTo(before);
    }
}
