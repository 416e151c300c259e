package io.belvedere.graphql.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.graphql.field.PackedPoints;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerWriterTest {

    @Test
    void write_writesEveryKindOfValue() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("text", "ü\"");
        members.put("numbers", Arrays.asList(1, 2L, 3.0, 4.5, -1e300));
        members.put("flag", true);
        members.put("none", null);
        members.put("nested", Map.of("a", Arrays.asList(Map.of(), null)));
        ByteArrayOutputStream target = new ByteArrayOutputStream();

        AnswerWriter.write(members, target);

        assertThat(target.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"text\":\"ü\\\"\",\"numbers\":[1,2,3,4.5,-1e+300],\"flag\":true,\"none\":null,"
                        + "\"nested\":{\"a\":[{},null]}}");
    }

    @Test
    void write_writesPointsWithAndWithoutAStep() {
        long[] times = {1_000, 3_000};
        double[] values = {1, Double.NaN};
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("a", new PackedPoints(1_000, times, values));
        members.put("b", new PackedPoints(PackedPoints.NO_STEP, times, values));
        ByteArrayOutputStream target = new ByteArrayOutputStream();

        AnswerWriter.write(members, target);

        assertThat(target.toString(StandardCharsets.UTF_8))
                .isEqualTo("{\"a\":{\"start\":1000,\"step\":1000,\"values\":[1,null,\"NaN\"]},"
                        + "\"b\":{\"timestamps\":[1000,3000],\"values\":[1,\"NaN\"]}}");
    }
}
