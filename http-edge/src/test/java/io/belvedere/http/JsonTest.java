package io.belvedere.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private static final int MAX_BYTES = 100_000;

    @Test
    void readObject_readsEveryKindOfValue() {
        Map<String, @Nullable Object> expected = new LinkedHashMap<>();
        expected.put("text", "ü");
        expected.put("numbers", Arrays.asList(0L, -7L, 1.5, 1e20, 9_223_372_036_854_775_807L));
        expected.put("flag", false);
        expected.put("none", null);
        expected.put("nested", Map.of("a", Arrays.asList(Map.of(), null)));

        assertThat(
                        read(
                                """
                        {"text": "ü", "numbers": [0, -7, 1.5, 100000000000000000000, 9223372036854775807],
                         "flag": false, "none": null, "nested": {"a": [{}, null]}}
                        """))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "nul",
                "[]",
                "7",
                "\"a\"",
                "{} x",
                "{}{}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"b\":2}}",
                "{\"a\":01}",
                "{\"a\":NaN}",
                "{\"a\":1e999}",
                "{'a':1}",
                "{\"a\":1,}",
                "{\"a\"}",
                "{\"a\":\"\t\"}",
                "{/**/}"
            })
    void readObject_refusesWhatIsNoStrictObject(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(BelvedereException.class, told -> assertThat(told.problem())
                        .isEqualTo(Problem.INVALID))
                .hasMessageStartingWith("body ");
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 1_000, 20_000})
    void readObject_refusesDeepNesting(int depth) {
        assertThatThrownBy(() -> read("{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}"))
                .isInstanceOf(BelvedereException.class);
    }

    @Test
    void readObject_refusesHugeNumbersAtOnce() {
        assertThatThrownBy(() -> read("{\"a\":" + "9".repeat(90_000) + "}")).isInstanceOf(BelvedereException.class);
    }

    @Test
    void readObject_refusesBytesThatAreNotUtf8() {
        byte[] latin = "{\"a\":\"ü\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Json.readObject(new ByteArrayInputStream(latin), MAX_BYTES))
                .hasMessage("body is not UTF-8");
    }

    @Test
    void readObject_passesOverAByteOrderMark() {
        assertThat(read("\uFEFF{\"a\":1}")).containsEntry("a", 1L);
        assertThatThrownBy(() -> read("\uFEFF\uFEFF{}")).isInstanceOf(BelvedereException.class);
    }

    @Test
    void readObject_tellsWhichTextIsWrong() {
        assertThat(Json.readObject("variables", "{\"a\":1}")).containsEntry("a", 1L);
        assertThatThrownBy(() -> Json.readObject("variables", "{")).hasMessage("variables is not well-formed JSON");
        assertThatThrownBy(() -> Json.readObject("variables", "[]")).hasMessage("variables must be a JSON object");
    }

    @Test
    void readObject_refusesALargerBody() {
        assertThatThrownBy(() -> Json.readObject(new ByteArrayInputStream(new byte[MAX_BYTES + 1]), MAX_BYTES))
                .isInstanceOfSatisfying(
                        HttpRefusal.class,
                        refusal -> assertThat(refusal.document().status()).isEqualTo(413))
                .hasMessageContaining("100000");
    }

    @Test
    void readObject_refusesABodyThatBreaksOff() {
        InputStream broken = new InflaterInputStream(new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)));

        assertThatThrownBy(() -> Json.readObject(broken, MAX_BYTES)).hasMessage("body cannot be read as it was sent");
    }

    @Test
    void readBody_takesOneObjectOrAnArrayOfThem() {
        assertThat(body("{\"a\":1}", new AtMost(0))).isEqualTo(new JsonBody(List.of(Map.of("a", 1L)), false));
        assertThat(body("[{\"a\":1}]", new AtMost(2))).isEqualTo(new JsonBody(List.of(Map.of("a", 1L)), true));
        assertThat(body("[{\"a\":[{}]},{}]", new AtMost(2)).objects()).hasSize(2);
        assertThat(body("[]", new AtMost(2))).isEqualTo(new JsonBody(List.of(), true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[]]", "[7]", "[null]", "[{}", "[{},]", "[{}]{}", "[{}]]", "7", "[{\"a\":1,\"a\":2}]"})
    void readBody_refusesWhatIsNoStrictArrayOfObjects(String text) {
        assertThatThrownBy(() -> body(text, new AtMost(9)))
                .isInstanceOf(BelvedereException.class)
                .hasMessageStartingWith("body ");
    }

    @Test
    void readBody_endsWhereItsVisitorEndsIt() {
        String malformedFromTheThirdOn = "[{},{},{nonsense";

        assertThatThrownBy(() -> body(malformedFromTheThirdOn, new AtMost(2))).hasMessage("item 3");
    }

    private static JsonBody body(String text, JsonBody.ArrayVisitor arrays) {
        return Json.readBody(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), MAX_BYTES, arrays);
    }

    private record AtMost(int max) implements JsonBody.ArrayVisitor {
        @Override
        public void begin() {
            assertThat(max).isPositive();
        }

        @Override
        public void item(int number) {
            if (number > max) {
                throw new IllegalArgumentException("item " + number);
            }
        }
    }

    private static Map<String, @Nullable Object> read(String text) {
        return Json.readObject(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), MAX_BYTES);
    }
}
