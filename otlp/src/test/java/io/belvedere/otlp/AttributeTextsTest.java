package io.belvedere.otlp;

import static io.belvedere.otlp.Otlp.attribute;
import static io.belvedere.otlp.Otlp.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.KeyValueList;
import org.junit.jupiter.api.Test;

class AttributeTextsTest {

    @Test
    void text_isAsItIs() {
        assertThat(AttributeTexts.text(text("a \"b\"\n"))).isEqualTo("a \"b\"\n");
    }

    @Test
    void scalars_areWrittenAsJsonWritesThem() {
        assertThat(AttributeTexts.text(AnyValue.newBuilder().setBoolValue(true).build()))
                .isEqualTo("true");
        assertThat(AttributeTexts.text(AnyValue.newBuilder()
                        .setIntValue(-9_007_199_254_740_993L)
                        .build()))
                .isEqualTo("-9007199254740993");
        assertThat(AttributeTexts.text(AnyValue.newBuilder().setDoubleValue(1).build()))
                .isEqualTo("1");
        assertThat(AttributeTexts.text(AnyValue.newBuilder().setDoubleValue(0.1).build()))
                .isEqualTo("0.1");
    }

    @Test
    void bytes_areBase64() {
        assertThat(AttributeTexts.text(AnyValue.newBuilder()
                        .setBytesValue(ByteString.copyFrom(new byte[] {-1, 0, 1}))
                        .build()))
                .isEqualTo("/wAB");
    }

    @Test
    void nothing_isNoLabel() {
        assertThat(AttributeTexts.text(AnyValue.getDefaultInstance())).isEmpty();
    }

    @Test
    void lists_andMaps_areJson() {
        AnyValue list = AnyValue.newBuilder()
                .setArrayValue(ArrayValue.newBuilder()
                        .addValues(text("a\"\\\n\u0001ü"))
                        .addValues(AnyValue.newBuilder().setIntValue(7))
                        .addValues(AnyValue.newBuilder().setDoubleValue(Double.NaN))
                        .addValues(AnyValue.getDefaultInstance()))
                .build();
        AnyValue map = AnyValue.newBuilder()
                .setKvlistValue(KeyValueList.newBuilder()
                        .addValues(attribute("list", list))
                        .addValues(attribute(
                                "flag",
                                AnyValue.newBuilder().setBoolValue(false).build())))
                .build();

        assertThat(AttributeTexts.text(map))
                .isEqualTo("{\"list\":[\"a\\\"\\\\\\n\\u0001ü\",7,\"NaN\",null],\"flag\":false}");
    }
}
