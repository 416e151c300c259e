package io.belvedere.rest.prometheus;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** Packs quickly: somebody waits, and results are so repetitive that taking longer saves little. */
final class FastGzip extends GZIPOutputStream {

    private static final int BUFFER = 1 << 14;

    FastGzip(OutputStream target) throws IOException {
        super(target, BUFFER);
        def.setLevel(Deflater.BEST_SPEED);
    }
}
