package io.belvedere.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackedBodyTest {

    private static final int PIECE = 100;

    @ParameterizedTest
    @ValueSource(ints = {1_024, 1_025, 50_000})
    void largeBody_isPacked(int size) throws IOException {
        FakeServlet exchange = new FakeServlet("/").sending("Accept-Encoding", "deflate, gzip");

        write(text(size), PackedBody.of(exchange.request(), exchange.response()));

        assertThat(exchange.answered).containsEntry("content-encoding", "gzip").doesNotContainKey("content-length");
        assertThat(unpacked(exchange.bytes())).isEqualTo(text(size));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_023})
    void smallBody_leavesAsItIs(int size) throws IOException {
        FakeServlet exchange = new FakeServlet("/").sending("Accept-Encoding", "gzip");

        write(text(size), PackedBody.of(exchange.request(), exchange.response()));

        assertThat(exchange.answered)
                .containsEntry("content-length", Integer.toString(size))
                .doesNotContainKey("content-encoding");
        assertThat(exchange.body()).isEqualTo(text(size));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "identity", "br", "gzip;q=0", "gzip;q=0, *", "*;q=0"})
    void largeBody_leavesAsItIsForOthers(String accepted) throws IOException {
        FakeServlet exchange = new FakeServlet("/").sending("Accept-Encoding", accepted);

        write(text(5_000), PackedBody.of(exchange.request(), exchange.response()));

        assertThat(exchange.answered).doesNotContainKey("content-encoding");
        assertThat(exchange.body()).isEqualTo(text(5_000));
    }

    @ParameterizedTest
    @CsvSource({"1023, gzip, false", "1024, gzip, true", "1024, 'gzip;q=0.5', true", "1024, *, true", "1024, br, false"
    })
    void bodyOfKnownSize_isPackedByTheSameRules(int size, String accepted, boolean packed) throws IOException {
        FakeServlet exchange = new FakeServlet("/").sending("Accept-Encoding", accepted);

        write(text(size), PackedBody.of(exchange.request(), exchange.response(), size));

        assertThat(exchange.answered.containsKey("content-encoding")).isEqualTo(packed);
        assertThat(exchange.answered.containsKey("content-length")).isNotEqualTo(packed);
        assertThat(packed ? unpacked(exchange.bytes()) : exchange.body()).isEqualTo(text(size));
    }

    private static void write(String text, OutputStream body) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        try (body) {
            for (int from = 0; from < bytes.length; from += PIECE) {
                body.write(bytes, from, Math.min(PIECE, bytes.length - from));
            }
        }
    }

    private static String text(int size) {
        return "{\"a\":1}".repeat(size / 7 + 1).substring(0, size);
    }

    private static String unpacked(byte[] packed) throws IOException {
        try (GZIPInputStream unpacking = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(unpacking.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
