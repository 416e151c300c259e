package io.belvedere.rest.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.dashboard.DashboardId;
import io.belvedere.http.Json;
import io.belvedere.snapshot.OpenedSnapshot;
import io.belvedere.snapshot.Snapshot;
import io.belvedere.snapshot.SnapshotContent;
import io.belvedere.snapshot.SnapshotId;
import io.belvedere.tenant.TenantId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SnapshotMessagesTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void write_putsBoardAndDataAsTheyAreBesideTheHead() throws IOException {
        Snapshot snapshot = new Snapshot(
                SnapshotId.random(),
                TenantId.parse("acme"),
                DashboardId.random(),
                "Outage \"1\" 🚀",
                "ada",
                NOON,
                NOON.plusSeconds(60));
        SnapshotContent content = new SnapshotContent("{\"spec\": {\"title\": \"é\"}}\n", "{\"r\":{\"A\":[]}}");
        ByteArrayOutputStream target = new ByteArrayOutputStream();

        SnapshotMessages.write(new OpenedSnapshot(snapshot, content), target);

        assertThat(Json.readObject(new ByteArrayInputStream(target.toByteArray()), 1_000))
                .isEqualTo(Map.of(
                        "name", "Outage \"1\" 🚀",
                        "createdAt", "2026-01-01T12:00:00Z",
                        "expiresAt", "2026-01-01T12:01:00Z",
                        "board", Map.of("spec", Map.of("title", "é")),
                        "data", Map.of("r", Map.of("A", List.of()))));
    }
}
