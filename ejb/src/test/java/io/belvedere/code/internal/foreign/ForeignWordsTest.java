package io.belvedere.code.internal.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lengths of time, colours, patterns and mentions as other systems write them. */
class ForeignWordsTest {

    private final ImportReport report = new ImportReport();

    @ParameterizedTest
    @CsvSource({"30s, PT30S", "1h30m, PT1H30M", "500ms, PT0.5S", "2d, PT48H", "1w, PT168H", "1M, PT720H", "1y, PT8760H"
    })
    void duration_isReadInItsUnits(String text, Duration duration) {
        assertThat(Durations.parse(text)).contains(duration);
    }

    @ParameterizedTest
    @CsvSource({"''", "0s", "s", "5", "-5s", "5 s", "5s!", "auto", "9999999999s"})
    void duration_thatIsNone_isNotRead(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "#36C|#36c",
                "#3366CC|#3366cc",
                "#3366cc80|#3366cc80",
                "rgb(51, 102, 204)|#3366cc",
                "rgba(51,102,204,0.5)|#3366cc80",
                "rgba(51, 102, 204, 1)|#3366cc",
                "rgba(999, 0, 0, 0)|#ff000000"
            })
    void colour_isWrittenInHexadecimal(String text, String colour) {
        assertThat(Hexadecimal.of(text)).contains(colour);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"#12345", "blue", "rgb(1,2)", "hsl(1, 2%, 3%)"})
    void colour_thatIsNone_isNotRead(String text) {
        assertThat(Hexadecimal.of(text)).isEmpty();
    }

    @Test
    void pattern_thatMatchesSomewhere_matchesAnythingAround() {
        assertThat(pattern("shop")).isEqualTo(".*shop.*");
        assertThat(pattern("^shop")).isEqualTo("shop.*");
        assertThat(pattern("shop$")).isEqualTo(".*shop");
        assertThat(pattern("^shop$")).isEqualTo("shop");
        assertThat(pattern("/shop-.*/")).isEqualTo(".*shop-.*");
        assertThat(pattern("a|b")).isEqualTo(".*(?:a|b).*");
        assertThat(pattern("cost\\$")).isEqualTo(".*cost\\$.*");
        assertThat(report.notes()).isEmpty();
    }

    @Test
    void mention_staysAsItIs_butForFormatsThatWeDoNotKnow() {
        String text = "a{b=\"$b\", c=~\"${c:regex}\", d=\"[[d]]\", e=\"${e:lucene}\"}";

        assertThat(Mentions.inQuery(object("expr", text), "expr"))
                .isEqualTo("a{b=\"$b\", c=~\"${c:regex}\", d=\"[[d]]\", e=\"${e}\"}");
        assertThat(report.notes()).extracting(note -> note.what()).containsExactly("format 'lucene'");
    }

    @Test
    void mention_ofALengthInUnits_becomesTheLength() {
        assertThat(Mentions.inQuery(object("expr", "x[${__range_s}s:${__interval_ms}ms]"), "expr"))
                .isEqualTo("x[$__range:$__interval]");
    }

    private String pattern(String regex) {
        return FittedPattern.of(object("regex", regex), "regex");
    }

    private ForeignObject object(String name, String value) {
        return ForeignObject.root(Map.of(name, value), report);
    }
}
