package io.belvedere.graphql.sse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What a client is sent: all that was written and flushed. */
final class TestOutput extends OutputStream {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private int flushed;
    private boolean isBroken;

    String left() {
        return written.toString(StandardCharsets.UTF_8).substring(0, flushed);
    }

    void breakOff() {
        isBroken = true;
    }

    @Override
    public void write(int octet) {
        throw new AssertionError("events are written whole");
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        if (isBroken) {
            throw new IOException("gone");
        }
        written.write(octets, offset, length);
    }

    @Override
    public void flush() {
        flushed = written.toString(StandardCharsets.UTF_8).length();
    }
}
