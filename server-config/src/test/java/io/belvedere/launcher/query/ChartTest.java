package io.belvedere.launcher.query;

import static io.belvedere.launcher.query.SeriesExamples.series;
import static io.belvedere.launcher.query.SeriesExamples.span;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartTest {

    @Test
    void chart_drawsTheLineBetweenItsAxes() {
        List<String> lines =
                draw(48, span(8), series(List.of("job", "api"), "0", "1", "4", "9", "16", "9", "4", "1", "0"));

        assertThat(String.join("\n", lines))
                .isEqualTo(
                        """
                16 ┤                     ⢠⢣
                   │                    ⢀⠇⠈⢆
                   │                    ⡎  ⠘⡄
                   │                   ⡸    ⢱
                   │                  ⢰⠁     ⢇
                   │                 ⢠⠃      ⠈⡆
                   │                ⢀⠎        ⠸⡀
                   │               ⢀⠎          ⠱⡀
                   │              ⢀⠎            ⠱⡀
                   │             ⢠⠃              ⠘⡄
                   │            ⡰⠁                ⠈⢆
                   │           ⡰⠁                  ⠈⢆
                   │         ⡠⠊                      ⠑⢄
                   │       ⢀⠜                          ⠱⡀
                   │     ⣀⠔⠁                            ⠈⠢⣀
                 0 ┤⣀⠤⠔⠊⠉                                  ⠉⠑⠢⠤⣀
                   └────────────────────────────────────────────
                    2026-07-01T12:00:00Z    2026-07-01T12:08:00Z
                             last
                {job="api"}     0""");
    }

    @Test
    void chart_tellsSeveralSeriesApartByLetters() {
        List<String> lines = draw(
                48,
                span(4),
                series(List.of("job", "api"), "1", "2", "3", "4", "5"),
                series(List.of("job", "web"), "5", "4", "3", "2", "5"),
                series(List.of("job", "db"), "2.5", "2.5", "2.5", "2.5", "2.5"));

        assertThat(String.join("\n", lines))
                .isEqualTo(
                        """
                5 ┤⠑⠤⡀                                     ⢀⠤⡞ab
                  │  ⠈⠒⢄                                 ⡠⠒⠁⡜
                  │     ⠉⠢⣀                           ⣀⠔⠉  ⡸
                  │        ⠑⠤⡀                     ⢀⠤⠊    ⡰⠁
                  │          ⠈⠒⢄⡀                ⡠⠒⠁     ⢰⠁
                  │             ⠈⠒⢄           ⡠⠔⠉       ⢠⠃
                  │                ⠉⠢⢄     ⣀⠔⠊         ⢠⠃
                  │                   ⠉⠢⢄⠤⠊           ⢀⠇
                  │                  ⢀⡠⠊⠁⠑⠢⡀         ⢀⠎
                  │⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣀⣠⣔⣁⣀⣀⣀⣀⣀⣈⣑⣄⣀⣀⣀⣀⣀⣀⣀⣎⣀⣀⣀⣀⣀⣀⣀⣀c
                  │             ⣀⠔⠉           ⠈⠢⢄   ⡜
                  │          ⢀⠤⠊                 ⠑⠢⡜
                  │        ⡠⠒⠁
                  │     ⣀⠔⠉
                  │  ⢀⠤⠊
                1 ┤⡠⠒⠁
                  └───────────────────────────────────────────
                   2026-07-01T12:00:00Z   2026-07-01T12:04:00Z
                               last
                a {job="api"}     5
                b {job="web"}     5
                c {job="db"}    2.5""");
    }

    @Test
    void chart_breaksTheLineWhereAStepHasNoFiniteValue() {
        List<String> lines = draw(30, span(6), series(List.of(), "1", "2", "", "2", "NaN", "1", "+Inf"));

        assertThat(String.join("\n", lines))
                .isEqualTo(
                        """
                2 ┤    ⢸        ⠈
                  │    ⡇
                  │   ⢀⠇
                  │   ⢸
                  │   ⡜
                  │   ⡇
                  │  ⢰⠁
                  │  ⢸
                  │  ⡇
                  │ ⢀⠇
                  │ ⢸
                  │ ⡜
                  │ ⡇
                  │⢰⠁
                  │⢸
                1 ┤⡇                     ⡀
                  └───────────────────────────
                   2026-07-01T12:00:00Z  2026-07-01T12:06:00Z
                    last
                {}  +Inf""");
    }

    @Test
    void chart_drawsAFlatLineInTheMiddle() {
        List<String> lines = draw(30, span(2), series(List.of("__name__", "up"), "7", "7", "7"));

        assertThat(lines.subList(6, 10)).containsExactly("  │", "7 ┤" + "⣀".repeat(27), "  │", "  │");
    }

    @Test
    void chart_spansAllThatADoubleCan() {
        List<String> lines =
                draw(60, span(1), series(List.of(), "-1.7976931348623157e+308", "1.7976931348623157e+308"));

        assertThat(lines.get(0)).startsWith(" 1.7976931348623157E+308 ┤").endsWith("⡠⠊");
        assertThat(lines.get(15)).startsWith("-1.7976931348623157E+308 ┤⡠⠊");
    }

    @Test
    void chart_hasOnlyALegendWithoutFiniteValues() {
        assertThat(draw(30, span(1), series(List.of(), "NaN"))).containsExactly("    last", "{}   NaN");
    }

    @Test
    void chart_drawsNoMoreThanThereAreLetters() {
        List<Series> series = new ArrayList<>();
        for (int one = 0; one < 30; one++) {
            series.add(series(List.of("host", "h" + one), "1", "2"));
        }

        List<String> lines = Chart.lines(series, span(1), 80, Palette.PLAIN);

        assertThat(lines.get(0)).hasSize(80).endsWith("abcdefghijklmnopqrstuvwxyz");
        assertThat(lines).endsWith("z {host=\"h25\"}     2", "and 4 more that are not drawn");
    }

    @Test
    void chart_paintsLinesLettersAndLegendAlike() {
        List<String> lines = Chart.lines(
                List.of(series(List.of("a", "1"), "1", "1"), series(List.of("a", "2"), "2", "2")),
                span(1),
                24,
                Palette.COLORED);

        assertThat(lines.get(0)).isEqualTo("2 ┤\u001b[33m" + "⠉".repeat(20) + "\u001b[0m\u001b[33mb\u001b[0m");
        assertThat(lines.get(15)).isEqualTo("1 ┤\u001b[36m" + "⣀".repeat(20) + "\u001b[0m\u001b[36ma\u001b[0m");
        assertThat(lines.get(lines.size() - 1)).isEqualTo("\u001b[33mb {a=\"2\"}     2\u001b[0m");
    }

    private static List<String> draw(int width, Span span, Series... series) {
        return Chart.lines(List.of(series), span, width, Palette.PLAIN);
    }
}
