package io.belvedere.code.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.belvedere.code.BoardFile;
import io.belvedere.code.Fault;
import io.belvedere.code.FaultyFileException;
import io.belvedere.code.FileFormat;
import io.belvedere.layout.LayoutLimits;
import io.belvedere.layout.Region;
import io.belvedere.layout.internal.CommonMarkdown;
import io.belvedere.tenant.TenantId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BoardFilesTest {

    private static final int MAX_BYTES = 10_000_000;
    private static final TenantId ACME = TenantId.parse("acme");
    private static final String SMALL =
            """
            apiVersion: belvedere/v1
            kind: Dashboard
            metadata: { id: databases, folder: Team A/Databases }
            spec:
              title: Databases
              defaultLayout: main
              layouts:
                - id: main
                  name: Main
                  regions:
                    - { id: cpu, x: 0, y: 0, width: 12, height: 8, widget: { type: stat, title: CPU } }
                    - { id: text, x: 12, y: 0, width: 12, height: 8, widget: { type: text } }
            """;

    private final BoardFiles files = new BoardFiles(LayoutLimits.DEFAULTS, new CommonMarkdown(), MAX_BYTES);

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void parse_readsWhatWasPrinted(FileFormat format) {
        long seed = System.nanoTime();
        RandomBoards boards = new RandomBoards(new Random(seed), ACME);
        for (int i = 0; i < 100; i++) {
            BoardFile board = boards.board();

            String text = files.print(board, format);

            assertThat(files.parse(text, ACME)).as("seed %d:%n%s", seed, text).isEqualTo(board);
        }
    }

    @Test
    void parse_takesSlugsForIdsThatStayTheSame() {
        BoardFile once = files.parse(SMALL, ACME);
        BoardFile again = files.parse(SMALL, ACME);

        assertThat(again).isEqualTo(once);
        assertThat(once.folder()).containsExactly("Team A", "Databases");
        assertThat(once.content().defaultLayout())
                .isEqualTo(once.layouts().get(0).id());
        assertThat(once.layouts().get(0).regions()).extracting(Region::order).containsExactly(0, 1);
    }

    @Test
    void parse_givesTenantsDifferentIdsForOneSlug() {
        assertThat(files.parse(SMALL, TenantId.parse("other")).id())
                .isNotEqualTo(files.parse(SMALL, ACME).id());
    }

    @Test
    void parse_tellsAllFaultsTogether() {
        List<Fault> faults = faults(
                """
                apiVersion: belvedere/v2
                kind: Dashboard
                metadata: { id: Data Bases }
                spec:
                  title: 2024
                  colour: red
                  timeRange: { from: now-1h, refreshSeconds: soon }
                  variables:
                    - { name: job, type: list }
                    - { name: 1st, type: constant, value: x }
                    - { name: a, type: query, expression: "label_values($b, y)" }
                    - { name: c, type: interval, durations: [1m, fast], multiple: true }
                    - { name: a, type: constant, value: x }
                  defaultLayout: other
                  layouts:
                    - id: main
                      regions:
                        - { id: cpu, x: 20, y: 0, width: 12, height: 8, widget: { type: stat } }
                        - { id: cpu, x: 0, y: 8.5, width: 0, height: 8, widget: { type: chart } }
                    - id: main
                      name: Second
                      regions:
                        - { id: a, x: 0, y: 0, width: 12, height: 8, widget: { type: text } }
                        - { id: b, x: 4, y: 4, width: 12, height: 8, widget: { type: text, title: null } }
                        - { id: a, x: 11, y: 7, width: 1, height: 1, widget: { type: text } }
                """);

        assertThat(faults)
                .extracting(Fault::toString)
                .containsExactly(
                        "line 1, column 13: apiVersion is 'belvedere/v2', must be belvedere/v1",
                        "line 3, column 17: metadata.id must be a UUID, or up to 63 lower-case letters, digits and dashes that begin with no dash",
                        "line 5, column 10: spec.title is the number 2024, must be a text; put it in quotes",
                        "line 6, column 3: spec.colour is not known here, members are title, description, tags, template, expiresAt, timeRange, variables, defaultLayout, layouts",
                        "line 7, column 46: spec.timeRange.refreshSeconds is a text, must be a whole number from 1 to 86400",
                        "line 9, column 26: spec.variables[0].type is 'list', must be one of query, custom, constant, interval, textbox",
                        "line 10, column 9: spec.variables[1].name is '1st', allowed are 1 to 50 letters, digits and underscores, neither a digit nor two underscores first",
                        "line 11, column 31: spec.variables[2].expression mentions $b, variables are a, c",
                        "line 12, column 34: spec.variables[3].durations hold 'fast', allowed are whole numbers with ms, s, m, h, d, w or y, such as 5m",
                        "line 13, column 9: spec.variables[4].name is the name of another variable too",
                        "line 14, column 18: spec.defaultLayout is no layout of this file",
                        "line 16, column 7: spec.layouts[0].name is missing",
                        "line 18, column 35: spec.layouts[0].regions[0].width is 12, allowed is 1 to 4",
                        "line 19, column 31: spec.layouts[0].regions[1].y is the number 8.5, must be a whole number from 0 to 9999",
                        "line 19, column 43: spec.layouts[0].regions[1].width is the number 0, must be a whole number from 1 to 24",
                        "line 19, column 73: spec.layouts[0].regions[1].widget.type is 'chart', must be one of time_series, stat, gauge, bar, table, heat_map, text, alert_list, dashboard_list",
                        "line 20, column 7: spec.layouts[1].id is that of spec.layouts[0] too",
                        "line 24, column 83: spec.layouts[1].regions[1].widget.title is empty, must be a text",
                        "line 25, column 11: spec.layouts[1].regions[2] overlaps spec.layouts[1].regions[0]",
                        "line 25, column 13: spec.layouts[1].regions[2].id is that of spec.layouts[1].regions[0] too");
    }

    @Test
    void print_writesOneLineForEachValueAndNoDefaults() {
        String text =
                """
                apiVersion: belvedere/v1
                kind: Dashboard
                metadata:
                  id: 00000000-0000-0000-0000-000000000001
                  folder: Team A/Databases
                  version: 12
                spec:
                  title: Databases
                  description: |-
                    All of them.
                    On call: team A
                  tags:
                  - db
                  - prod
                  timeRange:
                    from: now-1h
                    until: now
                    refreshSeconds: 30
                  variables:
                  - name: job
                    label: Job
                    type: query
                    expression: label_values(up, job)
                    multiple: true
                  defaultLayout: 00000000-0000-0000-0000-000000000002
                  layouts:
                  - id: 00000000-0000-0000-0000-000000000002
                    name: Main
                    regions:
                    - id: 00000000-0000-0000-0000-000000000003
                      x: 0
                      y: 0
                      width: 12
                      height: 8
                      locked: true
                      widget:
                        type: time_series
                        title: CPU
                        queries:
                        - id: A
                          expression: |-
                            sum by (instance) (
                              rate(cpu_seconds_total[5m])
                            )
                          legend: '{{instance}}'
                """;

        assertThat(files.print(files.parse(text, ACME), FileFormat.YAML)).isEqualTo(text);
    }

    @Test
    void parse_readsOneBoardFromBothFormats() {
        BoardFile board = files.parse(SMALL, ACME);

        assertThat(files.parse(files.print(board, FileFormat.JSON), ACME))
                .isEqualTo(files.parse(files.print(board, FileFormat.YAML), ACME));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"title\":\"x\",\"schemaVersion\":39,\"panels\":[]}'|is a Grafana dashboard: use import",
                "'{\"dashboard\":{\"panels\":[]},\"meta\":{}}'|is a Grafana dashboard: use import",
                "'{\"kind\":\"Dashboard\",\"metadata\":{},\"spec\":{\"panels\":{}}}'|is a Perses dashboard: use import",
                "'kind: Deployment'|apiVersion is missing",
                "'- 1'|is a list, must be an object",
                "'hello'|is a text, must be an object",
                "'   '|is empty",
                "'# nothing'|is empty",
            })
    void parse_saysWhatElseAFileIs(String text, String message) {
        assertThat(faults(text)).extracting(Fault::toString).anyMatch(fault -> fault.endsWith(message));
    }

    private List<Fault> faults(String text) {
        return catchThrowableOfType(FaultyFileException.class, () -> files.parse(text, ACME))
                .faults();
    }
}
