package io.belvedere.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer as it is written: gzip for callers that take it, from a size on at which that is worth it. It
 * holds the first bytes back until it knows, and nothing has left before. Who writes to it says in {@code Vary} that the
 * answer depends on {@code Accept-Encoding}.
 */
public final class PackedBody extends OutputStream {

    /** Smaller answers fit into one packet as they are. */
    static final int PACKED_FROM = 1_024;

    private static final String GZIP = "gzip";

    private final HttpServletResponse response;
    private final boolean mayPack;
    private final byte[] head = new byte[PACKED_FROM];
    private int held;
    private @Nullable OutputStream target;

    private PackedBody(HttpServletResponse response, boolean mayPack) {
        this.response = response;
        this.mayPack = mayPack;
    }

    /** A body of a size that shows when it is closed. */
    public static OutputStream of(HttpServletRequest request, HttpServletResponse response) {
        return new PackedBody(response, acceptsGzip(request));
    }

    /** A body of a size that is known. */
    public static OutputStream of(HttpServletRequest request, HttpServletResponse response, int bytes)
            throws IOException {
        if (bytes >= PACKED_FROM && acceptsGzip(request)) {
            return packing(response);
        }
        response.setContentLength(bytes);
        return response.getOutputStream();
    }

    /** A body that leaves piece by piece, whenever it is flushed, so that its size does not matter. */
    public static OutputStream inParts(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!acceptsGzip(request)) {
            return response.getOutputStream();
        }
        response.setHeader("Content-Encoding", GZIP);
        return FastGzip.inParts(response.getOutputStream());
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
        OutputStream known = target;
        if (known == null && held + length < PACKED_FROM) {
            System.arraycopy(octets, offset, head, held, length);
            held += length;
            return;
        }
        if (known == null) {
            known = mayPack ? packing(response) : response.getOutputStream();
            target = known;
            known.write(head, 0, held);
        }
        known.write(octets, offset, length);
    }

    @Override
    public void flush() throws IOException {
        if (target != null) {
            target.flush();
        }
    }

    @Override
    public void close() throws IOException {
        OutputStream known = target;
        if (known == null) {
            response.setContentLength(held);
            known = response.getOutputStream();
            target = known;
            known.write(head, 0, held);
        }
        known.close();
    }

    private static OutputStream packing(HttpServletResponse response) throws IOException {
        response.setHeader("Content-Encoding", GZIP);
        return new FastGzip(response.getOutputStream());
    }

    private static boolean acceptsGzip(HttpServletRequest request) {
        String header = String.join(",", Collections.list(request.getHeaders("Accept-Encoding")));
        List<Weighted> accepted = Weighted.parse(header);
        return accepted.stream()
                .filter(entry -> entry.name().equals(GZIP))
                .findFirst()
                .or(() -> accepted.stream()
                        .filter(entry -> entry.name().equals("*"))
                        .findFirst())
                .map(entry -> entry.weight() > 0)
                .orElse(false);
    }
}
