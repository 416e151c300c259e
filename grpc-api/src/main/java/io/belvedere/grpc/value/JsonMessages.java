package io.belvedere.grpc.value;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.protobuf.util.JsonFormat;
import io.belvedere.problem.BelvedereException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON trees as Struct and Value. Protobuf bounds the depth of what it parses, so recursion is safe here. */
public final class JsonMessages {

    private JsonMessages() {}

    public static Struct struct(Map<?, ?> object) {
        Struct.Builder struct = Struct.newBuilder();
        object.forEach((name, value) -> struct.putFields(String.valueOf(name), value(value)));
        return struct.build();
    }

    /** Of an object that the server keeps as text. */
    public static Struct struct(String json) {
        Struct.Builder struct = Struct.newBuilder();
        try {
            JsonFormat.parser().merge(json, struct);
        } catch (InvalidProtocolBufferException malformed) {
            throw new IllegalStateException("what is stored is no JSON object", malformed);
        }
        return struct.build();
    }

    public static Value value(@Nullable Object value) {
        Value.Builder message = Value.newBuilder();
        if (value == null) {
            return message.setNullValue(NullValue.NULL_VALUE).build();
        }
        if (value instanceof Map<?, ?> object) {
            return message.setStructValue(struct(object)).build();
        }
        if (value instanceof List<?> array) {
            ListValue.Builder list = ListValue.newBuilder();
            array.forEach(element -> list.addValues(value(element)));
            return message.setListValue(list).build();
        }
        if (value instanceof Number number) {
            return message.setNumberValue(number.doubleValue()).build();
        }
        if (value instanceof Boolean flag) {
            return message.setBoolValue(flag).build();
        }
        return message.setStringValue(value.toString()).build();
    }

    public static Map<String, @Nullable Object> object(String field, Struct struct) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        struct.getFieldsMap().forEach((name, value) -> object.put(name, plain(field, value)));
        return object;
    }

    private static @Nullable Object plain(String field, Value value) {
        return switch (value.getKindCase()) {
            case NULL_VALUE -> null;
            case NUMBER_VALUE -> value.getNumberValue();
            case STRING_VALUE -> value.getStringValue();
            case BOOL_VALUE -> value.getBoolValue();
            case STRUCT_VALUE -> object(field, value.getStructValue());
            case LIST_VALUE -> array(field, value.getListValue());
            case KIND_NOT_SET -> throw BelvedereException.invalid(field, "holds a value without a kind");
        };
    }

    private static List<@Nullable Object> array(String field, ListValue list) {
        List<@Nullable Object> array = new ArrayList<>();
        list.getValuesList().forEach(value -> array.add(plain(field, value)));
        return array;
    }
}
