package io.belvedere.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {

    @Test
    void read_knowsEveryKindOfValue() {
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("a", List.of(1.0, -2.5e3, true, false, List.of(), Map.of()));
        expected.put("b \"\\/\b\f\n\r\tü", null);

        assertThat(
                        JsonReader.read(
                                " { \"a\" : [ 1 , -2.5e3, true,false,[ ],{ } ] , \"b \\\"\\\\\\/\\b\\f\\n\\r\\t\\u00fc\" : null } "))
                .contains(expected);
    }

    @Test
    void read_takesLongTexts() {
        String text = "x\\n".repeat(500_000);

        assertThat(JsonReader.read("\"" + text + "\"")).contains("x\n".repeat(500_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "[1",
                "[1,]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "01",
                "1.",
                "+1",
                "tru",
                "\"",
                "\"\\x\"",
                "\"\\u12\"",
                "1 2",
                "[] []",
                "<html>"
            })
    void read_refusesEverythingElse(String text) {
        assertThat(JsonReader.read(text)).isEmpty();
    }

    @Test
    void read_refusesEndlessNesting() {
        assertThat(JsonReader.read("[".repeat(100_000))).isEmpty();
    }

    @Test
    void write_isReadAgain() {
        String text = "{\"a\":[1,-2500,0.5,true,null,{\"b\":\"ü\\\"\"}]}";

        assertThat(Json.write(JsonReader.read(text).orElseThrow())).isEqualTo(text);
    }
}
