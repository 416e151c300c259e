package io.belvedere.rest.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.http.HttpRefusal;
import io.belvedere.problem.BelvedereException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextBodyTest {

    private static final int MAX_BYTES = 10;

    @Test
    void read_takesTextOfTheLargestSize() {
        assertThat(read("ü".repeat(5))).isEqualTo("ü".repeat(5));
    }

    @Test
    void read_refusesOneByteMore() {
        assertThatThrownBy(() -> read("ü".repeat(5) + "x"))
                .isInstanceOf(HttpRefusal.class)
                .hasMessage("the body is larger than 10 bytes");
    }

    @Test
    void read_readsNoMoreThanItNeedsToKnowThat() {
        InputStream endless = new InputStream() {
            private int served;

            @Override
            public int read() throws IOException {
                if (++served > MAX_BYTES + 1) {
                    throw new IOException("more was read than may be");
                }
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                if (length == 0) {
                    return 0;
                }
                bytes[from] = (byte) read();
                return 1;
            }
        };

        assertThatThrownBy(() -> TextBody.read(endless, MAX_BYTES)).isInstanceOf(HttpRefusal.class);
    }

    @Test
    void read_refusesWhatIsNotUtf8() {
        InputStream latin = new ByteArrayInputStream("ü".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> TextBody.read(latin, MAX_BYTES))
                .isInstanceOf(BelvedereException.class)
                .hasMessage("body is not UTF-8");
    }

    private static String read(String text) {
        return TextBody.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), MAX_BYTES);
    }
}
