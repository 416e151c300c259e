package io.belvedere.rest.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonValuesTest {

    static Stream<Arguments> values() {
        return Stream.of(
                arguments(null, "null"),
                arguments("a \"b\"", "\"a \\\"b\\\"\""),
                arguments(true, "true"),
                arguments(1.5, "1.5"),
                arguments(-2.0, "-2"),
                arguments(9_007_199_254_740_992.0, "9007199254740992"),
                arguments(1e300, "1.0E300"),
                arguments(Arrays.asList(1.0, null, List.of()), "[1,null,[]]"),
                arguments(Map.of("a", Map.of("b", false)), "{\"a\":{\"b\":false}}"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void write_writesWhatIsHeld(@Nullable Object value, String json) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        JsonBody.writing(generator -> {
                    generator.writeStartObject();
                    JsonValues.write("value", value, generator);
                    generator.writeEnd();
                })
                .write(target);

        assertThat(target.toString(StandardCharsets.UTF_8)).isEqualTo("{\"value\":" + json + "}");
    }
}
