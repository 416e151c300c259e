package io.belvedere.http;

import io.belvedere.problem.BelvedereException;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParserFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads JSON bodies strictly, and makes the generators that write answers. */
public final class Json {

    private static final JsonParserFactory PARSERS = jakarta.json.Json.createParserFactory(Map.of());
    private static final JsonGeneratorFactory GENERATORS = jakarta.json.Json.createGeneratorFactory(Map.of());

    private Json() {}

    /** A generator of UTF-8. Closing it closes the target. */
    public static JsonGenerator generator(OutputStream target) {
        return GENERATORS.createGenerator(target, StandardCharsets.UTF_8);
    }

    /**
     * The one object that the body consists of: JSON in UTF-8 of at most {@code maxBytes}, no name twice, nothing behind
     * it. Its values are maps, lists, strings, booleans, nulls, and numbers as Long where whole, else as Double.
     */
    public static Map<String, @Nullable Object> readObject(InputStream body, int maxBytes) {
        return readObject(JsonTree.BODY, text(body, maxBytes));
    }

    /** The same of a text, such as a parameter; what is wrong is told under its name. */
    public static Map<String, @Nullable Object> readObject(String name, String text) {
        return read(name, text, JsonTree::document);
    }

    /**
     * The one object that the body consists of, as {@link #readObject} has it, or the array of such objects. The visitor
     * of arrays has its say before anything of it is read.
     */
    public static JsonBody readBody(InputStream body, int maxBytes, JsonBody.ArrayVisitor arrays) {
        return read(JsonTree.BODY, text(body, maxBytes), tree -> tree.body(arrays));
    }

    private static String text(InputStream body, int maxBytes) {
        byte[] bytes = bytes(body, maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw HttpRefusal.tooLarge(maxBytes);
        }
        return decoded(bytes);
    }

    private static <T> T read(String name, String text, Function<JsonTree, T> reader) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            return reader.apply(new JsonTree(name, parser));
        } catch (JsonException | NoSuchElementException | IllegalStateException malformed) {
            throw BelvedereException.invalid(name, "is not well-formed JSON");
        }
    }

    /** The object of a text that is known to be JSON, with values as {@link #readObject} has them. */
    public static Map<String, @Nullable Object> object(String text) {
        try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
            return new JsonTree(JsonTree.BODY, parser).document();
        }
    }

    private static byte[] bytes(InputStream body, int maxBytes) {
        try {
            return body.readNBytes(maxBytes);
        } catch (IOException broken) {
            // The container takes bodies apart, so this is also what a wrong Content-Encoding comes to.
            throw BelvedereException.invalid(JsonTree.BODY, "cannot be read as it was sent");
        }
    }

    /** Some clients write a byte order mark, which JSON does not know and readers may ignore. */
    private static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException malformed) {
            throw BelvedereException.invalid(JsonTree.BODY, "is not UTF-8");
        }
    }
}
