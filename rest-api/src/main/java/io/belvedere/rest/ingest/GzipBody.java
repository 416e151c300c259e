package io.belvedere.rest.ingest;

import io.belvedere.http.HttpRefusal;
import io.belvedere.problem.BelvedereException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks bodies that say they are gzip. The container may have done so before; the bytes themselves tell. */
public final class GzipBody {

    private static final String ENCODING = "gzip";

    private GzipBody() {}

    /** The body as the sender had it, which has no more than {@code maxBytes}. */
    public static byte[] unpack(Post post, int maxBytes) {
        String encoding = MediaType.parse(post.contentEncoding()).type();
        if (!encoding.isEmpty() && !encoding.equals("identity") && !encoding.equals(ENCODING)) {
            throw HttpRefusal.unsupportedEncoding(ENCODING);
        }
        return encoding.equals(ENCODING) && isPacked(post.body()) ? unpack(post.body(), maxBytes) : post.body();
    }

    private static boolean isPacked(byte[] body) {
        return body.length > 1 && body[0] == 0x1f && body[1] == (byte) 0x8b;
    }

    private static byte[] unpack(byte[] packed, int maxBytes) {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            byte[] unpacked = in.readNBytes(maxBytes + 1);
            if (unpacked.length > maxBytes) {
                throw HttpRefusal.tooLarge(maxBytes);
            }
            return unpacked;
        } catch (IOException broken) {
            throw BelvedereException.invalid("body", "is not well-formed gzip");
        }
    }
}
