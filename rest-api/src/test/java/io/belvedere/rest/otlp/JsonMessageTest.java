package io.belvedere.rest.otlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.util.JsonFormat;
import io.belvedere.problem.BelvedereException;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.metrics.v1.AggregationTemporality;
import io.opentelemetry.proto.metrics.v1.Exemplar;
import io.opentelemetry.proto.metrics.v1.ExponentialHistogramDataPoint;
import io.opentelemetry.proto.metrics.v1.NumberDataPoint;
import io.opentelemetry.proto.metrics.v1.Sum;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonMessageTest {

    private static <B extends Message.Builder> B read(String json, B target) {
        JsonMessage.read(json.getBytes(StandardCharsets.UTF_8), target);
        return target;
    }

    @Test
    void read_understandsWhatTheFormatOfProtobufWrites() throws InvalidProtocolBufferException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            ExportMetricsServiceRequest.Builder message = ExportMetricsServiceRequest.newBuilder();
            fill(message, random, 0);
            String compact =
                    JsonFormat.printer().omittingInsignificantWhitespace().print(message);
            String numbered = JsonFormat.printer()
                    .printingEnumsAsInts()
                    .preservingProtoFieldNames()
                    .print(message);

            assertThat(read(compact, ExportMetricsServiceRequest.newBuilder()).build())
                    .as("seed %d", seed)
                    .isEqualTo(message.build());
            assertThat(read(numbered, ExportMetricsServiceRequest.newBuilder()).build())
                    .as("seed %d", seed)
                    .isEqualTo(message.build());
        }
    }

    /** Everything at random but exemplars, whose ids the format of protobuf writes in its own way. */
    private static void fill(Message.Builder message, Random random, int depth) {
        for (FieldDescriptor field : message.getDescriptorForType().getFields()) {
            boolean left = field.getName().equals("exemplars") || depth > 9 || random.nextInt(3) == 0;
            if (!left && field.isRepeated()) {
                for (int i = random.nextInt(3); i > 0; i--) {
                    message.addRepeatedField(field, value(message, field, random, depth));
                }
            } else if (!left) {
                message.setField(field, value(message, field, random, depth));
            }
        }
    }

    private static Object value(Message.Builder message, FieldDescriptor field, Random random, int depth) {
        return switch (field.getJavaType()) {
            case INT -> random.nextInt();
            case LONG -> random.nextBoolean() ? random.nextLong() : random.nextInt(10);
            case FLOAT -> random.nextFloat();
            case DOUBLE ->
                switch (random.nextInt(5)) {
                    case 0 -> Double.NaN;
                    case 1 -> Double.POSITIVE_INFINITY;
                    case 2 -> Double.NEGATIVE_INFINITY;
                    default -> Math.exp(random.nextGaussian() * 100);
                };
            case BOOLEAN -> random.nextBoolean();
            case STRING -> random.nextInt() + " \"ü🚀\\\n";
            case BYTE_STRING -> ByteString.copyFromUtf8("b" + random.nextInt());
            case ENUM ->
                field.getEnumType()
                        .getValues()
                        .get(random.nextInt(field.getEnumType().getValues().size()));
            case MESSAGE -> {
                Message.Builder inner = message.newBuilderForField(field);
                fill(inner, random, depth + 1);
                yield inner.build();
            }
        };
    }

    @Test
    void ids_areHexadecimal() {
        Exemplar exemplar = read(
                        "{\"traceId\": \"5B8EFFF798038103D269B633813FC60C\", \"spanId\": \"eee19b7ec3c1b174\"}",
                        Exemplar.newBuilder())
                .build();

        assertThat(exemplar.getTraceId().size()).isEqualTo(16);
        assertThat(exemplar.getSpanId().byteAt(0)).isEqualTo((byte) 0xee);
    }

    @Test
    void unknownMembers_arePassedOverWithAllThatIsInThem() {
        NumberDataPoint point = read(
                        "{\"new\": {\"a\": [1, {\"b\": []}], \"asInt\": \"9\"}, \"asInt\": \"7\", \"newer\": [[[]]],"
                                + " \"flags\": null, \"newest\": 1}",
                        NumberDataPoint.newBuilder())
                .build();

        assertThat(point).isEqualTo(NumberDataPoint.newBuilder().setAsInt(7).build());
    }

    @Test
    void unknownNumbersOfEnums_areKept() {
        assertThat(read("{\"aggregationTemporality\": 2}", Sum.newBuilder()).getAggregationTemporality())
                .isEqualTo(AggregationTemporality.AGGREGATION_TEMPORALITY_CUMULATIVE);
        assertThat(read("{\"aggregationTemporality\": 99}", Sum.newBuilder()).getAggregationTemporality())
                .isEqualTo(AggregationTemporality.UNRECOGNIZED);
    }

    @ParameterizedTest
    @CsvSource({
        "7, 7",
        "'\"7\"', 7",
        "7.0, 7",
        "7e2, 700",
        "'\"-9223372036854775808\"', -9223372036854775808",
        "'\"9223372036854775807\"', 9223372036854775807",
    })
    void wholeNumbers_areTextOrNumbers(String json, long expected) {
        assertThat(read("{\"asInt\": " + json + "}", NumberDataPoint.newBuilder())
                        .getAsInt())
                .isEqualTo(expected);
    }

    @Test
    void wholeNumbers_withoutASignGoUpToTheirLastBit() {
        assertThat(read("{\"timeUnixNano\": \"18446744073709551615\"}", NumberDataPoint.newBuilder())
                        .getTimeUnixNano())
                .isEqualTo(-1);
        assertThat(read("{\"flags\": 4294967295}", NumberDataPoint.newBuilder()).getFlags())
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"asInt\": 7.5}",
                "{\"asInt\": \"9223372036854775808\"}",
                "{\"asInt\": \"seven\"}",
                "{\"asInt\": true}",
                "{\"asInt\": 1e999999999}",
                "{\"asInt\": 1e-999999999}",
                "{\"asInt\": {}}",
                "{\"asInt\": [1]}",
                "{\"asDouble\": 1e999}",
                "{\"asDouble\": \"much\"}",
                "{\"timeUnixNano\": -1}",
                "{\"timeUnixNano\": \"18446744073709551616\"}",
                "{\"flags\": 4294967296}",
                "{\"attributes\": {}}",
                "{\"attributes\": [1]}",
                "{\"attributes\": [null]}",
                "{\"attributes\": [{\"key\": 1}]}",
                "{\"attributes\": [{\"key\": false}]}",
                "{\"attributes\": [{\"value\": {\"bytesValue\": \"?\"}}]}",
                "{\"exemplars\": [{\"traceId\": \"xyz\"}]}",
                "{\"asInt\": 1",
                "{\"asInt\": 1}}",
                "{\"asInt\": 1} 2",
                "{'asInt': 1}",
                "{\"asInt\" 1}",
                "[]",
                "7",
                "",
                " ",
                "\"",
                "{\"new\": [}",
            })
    void values_thatDoNotFitAreRefused(String json) {
        assertThatThrownBy(() -> read(json, NumberDataPoint.newBuilder())).isInstanceOf(BelvedereException.class);
    }

    @Test
    void longNumbers_areRefusedWithoutAMultiplication() {
        String digits = "9".repeat(1_000_000);

        assertThatThrownBy(() -> read("{\"asInt\": " + digits + "}", NumberDataPoint.newBuilder()))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("'asInt' must be a whole number of 64 bits");
    }

    @ParameterizedTest
    @CsvSource({"'{\"new\": ', '[', 100000", "'', '{\"arrayValue\":{\"values\":[', 100000", "'', '{\"a\":', 100000"})
    void depth_isBounded(String start, String nesting, int times) {
        assertThatThrownBy(() -> read(start + nesting.repeat(times), AnyValue.newBuilder()))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("body is nested too deeply");
    }

    @Test
    void otherCharsets_areRefused() {
        assertThatThrownBy(() -> JsonMessage.read(
                        "{\"scale\": 1, \"ü\": 2}".getBytes(StandardCharsets.ISO_8859_1),
                        ExponentialHistogramDataPoint.newBuilder()))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("body is not UTF-8");
    }
}
