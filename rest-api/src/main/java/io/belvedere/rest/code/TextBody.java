package io.belvedere.rest.code;

import io.belvedere.http.HttpRefusal;
import io.belvedere.problem.BelvedereException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The body of a request as text in UTF-8, of which no more is read than may be. */
final class TextBody {

    private TextBody() {}

    static String read(InputStream body, int maxBytes) {
        byte[] bytes = bytes(body, maxBytes + 1);
        if (bytes.length > maxBytes) {
            throw HttpRefusal.tooLarge(maxBytes);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw BelvedereException.invalid("body", "is not UTF-8");
        }
    }

    private static byte[] bytes(InputStream body, int maxBytes) {
        try {
            return body.readNBytes(maxBytes);
        } catch (IOException broken) {
            throw BelvedereException.invalid("body", "cannot be read as it was sent");
        }
    }
}
