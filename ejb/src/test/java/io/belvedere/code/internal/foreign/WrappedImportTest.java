package io.belvedere.code.internal.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.code.ForeignFormat;
import io.belvedere.code.ImportTarget;
import io.belvedere.code.Imported;
import io.belvedere.code.internal.ForeignReader;
import io.belvedere.dashboard.DashboardId;
import io.belvedere.layout.Layout;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.layout.internal.CommonMarkdown;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import io.belvedere.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same dashboard in each of the wrappings that a file can have, and files that have none of them. */
class WrappedImportTest {

    private static final String SPEC =
            """
            {"title": "Wrapped", "panels": [{"type": "stat", "title": "One", "gridPos": {"x": 0, "y": 0, "w": 6, "h": 4},
             "targets": [{"refId": "A", "expr": "up"}]}], "links": [{"title": "L"}]}
            """;

    @Test
    void read_ofResource_readsItsSpec() {
        Imported imported = read(
                "{\"apiVersion\": \"dashboard.grafana.app/v1beta1\", \"kind\": \"Dashboard\", \"metadata\": {\"name\": \"w\"},"
                        + " \"spec\": " + SPEC + "}");

        assertThat(imported.content().title()).isEqualTo("Wrapped");
        assertThat(Imports.regions(imported)).hasSize(1);
        assertThat(Imports.report(imported))
                .isEqualTo("DROPPED spec.links[0]: link 'L' | a dashboard has no links here\n");
    }

    @Test
    void read_ofAnswerOfTheApi_readsItsDashboard() {
        Imported imported = read("{\"meta\": {\"slug\": \"w\"}, \"dashboard\": " + SPEC + "}");

        assertThat(imported.content().title()).isEqualTo("Wrapped");
        assertThat(Imports.report(imported))
                .isEqualTo("DROPPED dashboard.links[0]: link 'L' | a dashboard has no links here\n");
    }

    @Test
    void read_givesLayoutsToTheTarget() {
        TenantId tenant = new TenantId("acme");
        DashboardId dashboard = DashboardId.random();
        Instant at = Instant.parse("2026-01-31T08:00:00Z");

        Imported imported = ForeignReader.read(
                ForeignFormat.GRAFANA,
                Imports.tree(SPEC),
                new ImportTarget(tenant, dashboard, at, LayoutLimits.DEFAULTS),
                new CommonMarkdown());

        Layout layout = imported.layouts().get(0);
        assertThat(layout.tenant()).isEqualTo(tenant);
        assertThat(layout.dashboard()).isEqualTo(dashboard);
        assertThat(layout.createdAt()).isEqualTo(at);
        assertThat(imported.content().defaultLayout()).isEqualTo(layout.id());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"apiVersion": "dashboard.grafana.app/v2beta1", "kind": "Dashboard", "spec": {"elements": {}}} | apiVersion tells that this is Grafana's model of elements and layouts (v2), which is not read; export the dashboard as classic JSON, or as a resource of v1
                    {"schemaVersion": 42, "elements": {}}                                                          | elements tells that this is Grafana's model of elements and layouts (v2), which is not read; export the dashboard as classic JSON, or as a resource of v1
                    {"apiVersion": "dashboard.grafana.app/v1", "kind": "Snapshot", "spec": {}}                     | kind is 'Snapshot', a dashboard is of kind 'Dashboard'
                    {"apiVersion": "dashboard.grafana.app/v1", "kind": "Dashboard", "spec": []}                    | spec must be an object, is a list
                    {"title": "x", "panels": "none"}                                                               | panels must be a list, is a text; nor is there a list of rows
                    {"schemaVersion": 16}                                                                          | panels must be a list, is nothing; nor is there a list of rows
                    {"kind": "Dashboard", "spec": {"panels": []}}                                                  | spec.panels must be an object, is a list
                    """)
    void read_ofNoDashboard_saysWhatIsMissing(String file, String message) {
        BelvedereException refusal = Refusals.of(() -> read(file));

        assertThat(refusal.problem()).isEqualTo(Problem.INVALID);
        assertThat(refusal).hasMessage(message);
    }

    @Test
    void read_ofOwnFile_isRefused() {
        ImportTarget target =
                new ImportTarget(new TenantId("acme"), DashboardId.random(), Instant.EPOCH, LayoutLimits.DEFAULTS);

        assertThat(Refusals.of(() ->
                        ForeignReader.read(ForeignFormat.BELVEDERE, Imports.object(), target, new CommonMarkdown())))
                .hasMessage("format is Belvedere's own: use apply");
        assertThat(Refusals.of(
                        () -> ForeignReader.read(ForeignFormat.GRAFANA, List.of(), target, new CommonMarkdown())))
                .hasMessage("file must hold an object");
    }

    private static Imported read(String json) {
        @Nullable Object file = Imports.tree(json);
        return Imports.read(file);
    }
}
