package io.belvedere.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Packs quickly: somebody waits, and results are so repetitive that taking longer saves little. */
final class FastGzip extends GZIPOutputStream {

    private static final int BUFFER = 1 << 14;

    FastGzip(OutputStream target) throws IOException {
        this(target, false);
    }

    private FastGzip(OutputStream target, boolean flushes) throws IOException {
        super(target, BUFFER, flushes);
        def.setLevel(Deflater.BEST_SPEED);
    }

    /** One whose flush lets out all that was written. */
    static FastGzip inParts(OutputStream target) throws IOException {
        return new FastGzip(target, true);
    }
}
