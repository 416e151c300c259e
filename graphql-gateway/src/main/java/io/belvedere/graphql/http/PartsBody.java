package io.belvedere.graphql.http;

import io.belvedere.http.PackedBody;
import io.belvedere.http.Weighted;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * An answer in parts as Apollo's clients and others know it: {@code multipart/mixed}, each part JSON that leaves at once,
 * with the boundary behind it by which clients see that it is whole.
 */
final class PartsBody implements AutoCloseable {

    private static final String TYPE = "multipart/mixed";

    /** Which of the proposals for the members of parts this is. */
    private static final String FORM = "deferspec=20220824";

    private static final byte[] BOUNDARY = ascii("\r\n---");
    private static final byte[] HEAD = ascii("\r\nContent-Type: application/json; charset=utf-8\r\n\r\n");
    private static final byte[] END = ascii("--\r\n");

    private final OutputStream target;

    private PartsBody(OutputStream target) {
        this.target = target;
    }

    /** Whether the header takes such an answer, be it of this form by name or of whatever form the server has. */
    static boolean isAccepted(String header) {
        return Arrays.stream(header.toLowerCase(Locale.ROOT).split(",", -1))
                .map(range -> range.replaceAll("[\\s\"]", ""))
                .filter(range -> !range.contains("spec=")
                        || Arrays.asList(range.split(";", -1)).contains(FORM))
                .flatMap(range -> Weighted.parse(range).stream())
                .anyMatch(range -> range.name().equals(TYPE) && range.weight() > 0);
    }

    static PartsBody begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("multipart/mixed; boundary=\"-\"; deferSpec=20220824");
        PartsBody body = new PartsBody(PackedBody.inParts(request, response));
        body.target.write(BOUNDARY);
        return body;
    }

    void write(Map<String, ?> part) throws IOException {
        target.write(HEAD);
        AnswerWriter.write(part, new StaysOpen(target));
        target.write(BOUNDARY);
        if (Boolean.FALSE.equals(part.get("hasNext"))) {
            // Not flushed, so that it leaves together with the end: some clients go away as soon as they have it.
            target.write(END);
        } else {
            target.flush();
        }
    }

    @Override
    public void close() throws IOException {
        target.close();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** The writer of a part closes what it writes to; the body goes on. */
    private static final class StaysOpen extends FilterOutputStream {

        StaysOpen(OutputStream target) {
            super(target);
        }

        @Override
        public void write(byte[] octets, int offset, int length) throws IOException {
            out.write(octets, offset, length);
        }

        @Override
        public void flush() {
            // the body does, once for the whole part
        }

        @Override
        public void close() {
            // the body does
        }
    }
}
