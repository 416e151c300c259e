package io.belvedere.code.internal;

import io.belvedere.code.FileFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Writes trees as text: one line for each value, the lines of a longer text as they are. */
final class Printer {

    private static final int INDENT = 2;

    private Printer() {}

    static String print(@Nullable Object tree, FileFormat format) {
        return switch (format) {
            case YAML -> yaml(tree);
            case JSON -> json(tree);
        };
    }

    private static String yaml(@Nullable Object tree) {
        DumpSettings settings = DumpSettings.builder()
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setSchema(new CoreSchema())
                .setIndent(INDENT)
                .setSplitLines(false)
                .setDereferenceAliases(true)
                .build();
        return new Dump(settings).dumpToString(written(tree));
    }

    /** With whole numbers as such, and every collection an object of its own: what occurs twice is written twice. */
    private static @Nullable Object written(@Nullable Object value) {
        if (value instanceof Double number) {
            return Numbers.isWhole(number) ? (Object) number.longValue() : number;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Printer::written).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((name, member) -> copy.put(name, written(member)));
            return copy;
        }
        return value;
    }

    static String json(@Nullable Object tree) {
        StringBuilder text = new StringBuilder();
        json(tree, 0, text);
        return text.append('\n').toString();
    }

    private static void json(@Nullable Object value, int depth, StringBuilder text) {
        if (value instanceof Map<?, ?> map) {
            String separator = map.isEmpty() ? "{" : "{\n";
            for (Map.Entry<?, ?> member : map.entrySet()) {
                text.append(separator).append(" ".repeat(INDENT * (depth + 1)));
                quote(String.valueOf(member.getKey()), text);
                json(member.getValue(), depth + 1, text.append(": "));
                separator = ",\n";
            }
            end(map.isEmpty(), "{", "}", depth, text);
        } else if (value instanceof List<?> list) {
            String separator = "[\n";
            for (Object item : list) {
                text.append(separator).append(" ".repeat(INDENT * (depth + 1)));
                json(item, depth + 1, text);
                separator = ",\n";
            }
            end(list.isEmpty(), "[", "]", depth, text);
        } else if (value instanceof String string) {
            quote(string, text);
        } else {
            text.append(value instanceof Number number ? Numbers.text(number.doubleValue()) : value);
        }
    }

    private static void end(boolean empty, String begin, String end, int depth, StringBuilder text) {
        text.append(empty ? begin : "\n" + " ".repeat(INDENT * depth)).append(end);
    }

    private static void quote(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char character = string.charAt(i);
            switch (character) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (character < ' ') {
                        text.append(String.format("\\u%04x", (int) character));
                    } else {
                        text.append(character);
                    }
                }
            }
        }
        text.append('"');
    }
}
