package io.belvedere.benchmarks.gateway;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads the answers of one HTTP/1.1 connection, one behind the other, and keeps of each what a measurement needs. It makes
 * next to no objects, so that it takes little of a machine that it shares with the server.
 */
final class AnswerReader {

    private static final byte[] CONTENT_LENGTH = ascii("content-length:");
    private static final byte[] CHUNKED = ascii("transfer-encoding: chunked");
    private static final byte[] CLOSE = ascii("connection: close");
    private static final int BUFFER_BYTES = 65_536;
    private static final int MAX_LINE_BYTES = 8_192;
    private static final int STATUS_AT = 9;
    private static final int STATUS_DIGITS = 3;
    private static final int HEX = 16;

    private final InputStream source;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int next;
    private int end;
    private final byte[] line = new byte[MAX_LINE_BYTES];
    private int lineLength;
    private byte[] body = new byte[BUFFER_BYTES];
    private int bodyLength;
    private int status;
    private boolean last;

    AnswerReader(InputStream source) {
        this.source = source;
    }

    /** Reads the next answer to its last byte. */
    void read() throws IOException {
        readLine();
        status = (int) number(STATUS_AT, STATUS_AT + STATUS_DIGITS, 10);
        last = false;
        bodyLength = 0;
        boolean chunked = false;
        long length = -1;
        for (readLine(); lineLength > 0; readLine()) {
            if (lineBegins(CONTENT_LENGTH)) {
                length = number(CONTENT_LENGTH.length, lineLength, 10);
            } else if (lineBegins(CHUNKED)) {
                chunked = true;
            } else if (lineBegins(CLOSE)) {
                last = true;
            }
        }
        if (chunked) {
            readChunks();
        } else if (length >= 0) {
            readBody(length);
        } else {
            throw new IOException("an answer " + status + " of unknown length");
        }
    }

    int status() {
        return status;
    }

    /** Whether the server closes the connection behind this answer. */
    boolean isLast() {
        return last;
    }

    boolean hasBody(byte[] expected) {
        return Arrays.equals(body, 0, bodyLength, expected, 0, expected.length);
    }

    byte[] body() {
        return Arrays.copyOf(body, bodyLength);
    }

    private void readChunks() throws IOException {
        while (true) {
            readLine();
            long length = number(0, chunkSizeEnd(), HEX);
            if (length == 0) {
                break;
            }
            readBody(length);
            readLine();
        }
        do {
            readLine();
        } while (lineLength > 0);
    }

    /** A size may have an extension. */
    private int chunkSizeEnd() {
        int at = 0;
        while (at < lineLength && line[at] != ';') {
            at++;
        }
        return at;
    }

    private void readBody(long length) throws IOException {
        int until = Math.toIntExact(bodyLength + length);
        if (until > body.length) {
            body = Arrays.copyOf(body, Math.max(until, 2 * body.length));
        }
        while (bodyLength < until) {
            fill();
            int taken = Math.min(end - next, until - bodyLength);
            System.arraycopy(buffer, next, body, bodyLength, taken);
            next += taken;
            bodyLength += taken;
        }
    }

    private void readLine() throws IOException {
        lineLength = 0;
        while (true) {
            fill();
            byte octet = buffer[next++];
            if (octet == '\n') {
                break;
            }
            if (lineLength == line.length) {
                throw new IOException("a line of more than " + line.length + " bytes");
            }
            line[lineLength++] = octet;
        }
        if (lineLength > 0 && line[lineLength - 1] == '\r') {
            lineLength--;
        }
    }

    private void fill() throws IOException {
        if (next < end) {
            return;
        }
        int got = source.read(buffer, 0, buffer.length);
        if (got <= 0) {
            throw new EOFException("the connection ended within an answer");
        }
        next = 0;
        end = got;
    }

    /** {@code lower} is in lower case. */
    private boolean lineBegins(byte[] lower) {
        if (lineLength < lower.length) {
            return false;
        }
        for (int at = 0; at < lower.length; at++) {
            if (Character.toLowerCase(line[at]) != lower[at]) {
                return false;
            }
        }
        return true;
    }

    private long number(int from, int until, int radix) throws IOException {
        String digits =
                new String(line, from, Math.max(0, Math.min(until, lineLength) - from), StandardCharsets.US_ASCII);
        try {
            return Long.parseLong(digits.strip(), radix);
        } catch (NumberFormatException none) {
            throw new IOException("no number: " + new String(line, 0, lineLength, StandardCharsets.US_ASCII), none);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
