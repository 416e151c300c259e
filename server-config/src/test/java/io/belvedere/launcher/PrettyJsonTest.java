package io.belvedere.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrettyJsonTest {

    @Test
    void write_hasAMemberALineAndMereValuesOnOne() {
        assertThat(pretty("{\"a\":[1795298607.61,\"1\"],\"b\":[[1,\"2\"],[3,\"4\"]],\"c\":{\"d\":null,\"e\":true}}"))
                .isEqualTo(
                        """
                        {
                          "a": [1795298607.61, "1"],
                          "b": [
                            [1, "2"],
                            [3, "4"]
                          ],
                          "c": {
                            "d": null,
                            "e": true
                          }
                        }""");
    }

    @Test
    void write_keepsEmptyOnesShortAndEscapes() {
        assertThat(pretty("{\"a\\n\":[],\"b\":{}}")).isEqualTo("{\n  \"a\\u000a\": [],\n  \"b\": {}\n}");
    }

    private static String pretty(String json) {
        return PrettyJson.write(JsonReader.read(json).orElseThrow());
    }
}
