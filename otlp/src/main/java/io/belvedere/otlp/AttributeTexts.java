package io.belvedere.otlp;

import com.google.protobuf.ByteString;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import java.util.Base64;
import java.util.List;

/** Values of attributes as labels hold them: texts as they are, bytes in Base64, lists and maps as JSON. */
final class AttributeTexts {

    private AttributeTexts() {}

    static String text(AnyValue value) {
        return switch (value.getValueCase()) {
            case STRING_VALUE -> value.getStringValue();
            case BOOL_VALUE -> Boolean.toString(value.getBoolValue());
            case INT_VALUE -> Long.toString(value.getIntValue());
            case DOUBLE_VALUE -> Numbers.text(value.getDoubleValue());
            case BYTES_VALUE -> base64(value.getBytesValue());
            case ARRAY_VALUE, KVLIST_VALUE -> {
                StringBuilder json = new StringBuilder();
                append(value, json);
                yield json.toString();
            }
            // The last is of profiles alone, where texts stand in a table.
            case VALUE_NOT_SET, STRING_VALUE_STRINDEX -> "";
        };
    }

    /** The depth is bounded by the parser, which takes a hundred messages within each other. */
    private static void append(AnyValue value, StringBuilder json) {
        switch (value.getValueCase()) {
            case STRING_VALUE, BYTES_VALUE -> appendQuoted(text(value), json);
            case BOOL_VALUE, INT_VALUE -> json.append(text(value));
            case DOUBLE_VALUE -> appendNumber(value.getDoubleValue(), json);
            case ARRAY_VALUE -> appendList(value.getArrayValue().getValuesList(), json);
            case KVLIST_VALUE -> appendMap(value.getKvlistValue().getValuesList(), json);
            case VALUE_NOT_SET, STRING_VALUE_STRINDEX -> json.append("null");
        }
    }

    private static void appendList(List<AnyValue> values, StringBuilder json) {
        json.append('[');
        for (int i = 0; i < values.size(); i++) {
            json.append(i == 0 ? "" : ",");
            append(values.get(i), json);
        }
        json.append(']');
    }

    private static void appendMap(List<KeyValue> entries, StringBuilder json) {
        json.append('{');
        for (int i = 0; i < entries.size(); i++) {
            json.append(i == 0 ? "" : ",");
            appendQuoted(entries.get(i).getKey(), json);
            json.append(':');
            append(entries.get(i).getValue(), json);
        }
        json.append('}');
    }

    /** JSON has no word for what is no number. */
    private static void appendNumber(double value, StringBuilder json) {
        if (Double.isFinite(value)) {
            json.append(Numbers.text(value));
        } else {
            appendQuoted(Numbers.text(value), json);
        }
    }

    private static void appendQuoted(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < ' ') {
                        json.append(String.format("\\u%04x", (int) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }

    private static String base64(ByteString bytes) {
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
