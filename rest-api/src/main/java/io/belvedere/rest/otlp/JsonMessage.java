package io.belvedere.rest.otlp;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Text;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import jakarta.json.stream.JsonParsingException;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Reads a message from JSON as the protocol has it, which is that of protobuf but for ids in hexadecimal digits. It goes
 * through the text once and builds nothing but the message, so a text of many small values takes no more than that. For one
 * thread.
 */
final class JsonMessage {

    /** As many messages within each other as the parser of the other encoding takes. */
    private static final int MAX_DEPTH = 100;

    private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

    private final JsonParser parser;
    private final Map<Descriptor, Map<String, FieldDescriptor>> fields = new HashMap<>();
    private int depth;

    private JsonMessage(JsonParser parser) {
        this.parser = parser;
    }

    /** Refuses what is no such message; members that the message does not know are passed over. */
    static void read(byte[] utf8, Message.Builder target) {
        try (JsonParser parser = PARSERS.createParser(
                new InputStreamReader(new ByteArrayInputStream(utf8), StandardCharsets.UTF_8.newDecoder()))) {
            new JsonMessage(parser).document(target);
        } catch (JsonParsingException malformed) {
            throw malformed();
        } catch (JsonException unreadable) {
            throw unreadable.getCause() instanceof CharacterCodingException
                    ? BelvedereException.invalid("body", "is not UTF-8")
                    : malformed();
        } catch (NoSuchElementException | IllegalStateException cutOff) {
            throw malformed();
        }
    }

    private static BelvedereException malformed() {
        return BelvedereException.invalid("body", "is not well-formed JSON");
    }

    private void document(Message.Builder target) {
        if (next() != Event.START_OBJECT) {
            throw BelvedereException.invalid("body", "must be a JSON object");
        }
        members(target);
        if (parser.hasNext()) {
            throw malformed();
        }
    }

    private void members(Message.Builder target) {
        Map<String, FieldDescriptor> known = fields.computeIfAbsent(target.getDescriptorForType(), JsonMessage::byName);
        while (next() == Event.KEY_NAME) {
            FieldDescriptor field = known.get(parser.getString());
            Event value = next();
            if (field == null) {
                skip(value);
            } else if (value != Event.VALUE_NULL) {
                set(target, field, value);
            }
        }
    }

    private static Map<String, FieldDescriptor> byName(Descriptor type) {
        Map<String, FieldDescriptor> names = new HashMap<>();
        for (FieldDescriptor field : type.getFields()) {
            names.put(field.getJsonName(), field);
            names.put(field.getName(), field);
        }
        return names;
    }

    private void set(Message.Builder target, FieldDescriptor field, Event value) {
        if (!field.isRepeated()) {
            target.setField(field, value(target, field, value));
            return;
        }
        require(value == Event.START_ARRAY, field, "must be an array");
        for (Event item = next(); item != Event.END_ARRAY; item = next()) {
            target.addRepeatedField(field, value(target, field, item));
        }
    }

    private Object value(Message.Builder target, FieldDescriptor field, Event value) {
        if (field.getJavaType() != FieldDescriptor.JavaType.MESSAGE) {
            return scalar(field, value);
        }
        require(value == Event.START_OBJECT, field, "must be an object");
        Message.Builder message = target.newBuilderForField(field);
        members(message);
        return message.build();
    }

    private Object scalar(FieldDescriptor field, Event value) {
        return switch (value) {
            case VALUE_STRING -> JsonScalars.ofText(field, parser.getString());
            case VALUE_NUMBER -> JsonScalars.ofNumber(field, parser.getString());
            case VALUE_TRUE -> JsonScalars.ofFlag(field, true);
            case VALUE_FALSE -> JsonScalars.ofFlag(field, false);
            default -> throw invalid(field, "must be one value");
        };
    }

    /** Passes over a value with all that is in it. */
    private void skip(Event value) {
        int outer = depth;
        if (value == Event.START_OBJECT || value == Event.START_ARRAY) {
            while (depth >= outer) {
                next();
            }
        }
    }

    private Event next() {
        Event event = parser.next();
        if (event == Event.START_OBJECT || event == Event.START_ARRAY) {
            depth++;
            if (depth > 2 * MAX_DEPTH) {
                throw BelvedereException.invalid("body", "is nested too deeply");
            }
        } else if (event == Event.END_OBJECT || event == Event.END_ARRAY) {
            depth--;
        }
        return event;
    }

    private static void require(boolean met, FieldDescriptor field, String rule) {
        if (!met) {
            throw invalid(field, rule);
        }
    }

    static BelvedereException invalid(FieldDescriptor field, String rule) {
        return BelvedereException.invalid(Text.quoted(field.getJsonName()), rule);
    }
}
