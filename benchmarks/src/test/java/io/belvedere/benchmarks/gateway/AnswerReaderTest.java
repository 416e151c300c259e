package io.belvedere.benchmarks.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerReaderTest {

    private static final String OK = "HTTP/1.1 200 OK\r\n";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static AnswerReader reader(String answers) {
        return new AnswerReader(new ByteArrayInputStream(bytes(answers)));
    }

    private static AnswerReader read(String answer) throws IOException {
        AnswerReader reader = reader(answer);
        reader.read();
        return reader;
    }

    /** As a network may bring them. */
    private static InputStream oneByteAtATime(String answers) {
        return new ByteArrayInputStream(bytes(answers)) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, 1);
            }
        };
    }

    @Test
    void read_readsABodyOfAKnownLength() throws IOException {
        AnswerReader answer = read("HTTP/1.1 404 Not Found\r\nContent-Length: 3\r\nX-More: 7\r\n\r\nabcd");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(bytes("abc"));
        assertThat(answer.isLast()).isFalse();
    }

    @Test
    void read_readsABodyInChunks() throws IOException {
        AnswerReader answer = read(
                OK + "transfer-encoding: chunked\r\n\r\n3\r\nabc\r\nA;of=it\r\n0123456789\r\n0\r\nTrailer: 1\r\n\r\n");

        assertThat(answer.body()).isEqualTo(bytes("abc0123456789"));
    }

    @Test
    void read_readsOneAnswerBehindTheOther() throws IOException {
        AnswerReader answers = reader(OK + "Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n" + OK
                + "content-length: 0\r\n\r\n" + OK + "CONTENT-LENGTH: 1\r\n\r\nc");

        answers.read();
        assertThat(answers.hasBody(bytes("ab"))).isTrue();
        answers.read();
        assertThat(answers.hasBody(bytes(""))).isTrue();
        answers.read();
        assertThat(answers.hasBody(bytes("c"))).isTrue();
    }

    @Test
    void read_putsTogetherWhatComesInPieces() throws IOException {
        AnswerReader answer = new AnswerReader(oneByteAtATime(OK + "Content-Length: 4\r\n\r\nüé"));

        answer.read();

        assertThat(answer.body()).isEqualTo(bytes("üé"));
    }

    @Test
    void read_readsABodyThatIsLargerThanItsBuffers() throws IOException {
        String large = "0123456789".repeat(30_000);

        assertThat(read(OK + "Content-Length: 300000\r\n\r\n" + large).body()).isEqualTo(bytes(large));
    }

    @Test
    void hasBody_isFalseForAnotherOfTheSameLength() throws IOException {
        AnswerReader answer = read(OK + "Content-Length: 3\r\n\r\nabc");

        assertThat(answer.hasBody(bytes("abd"))).isFalse();
        assertThat(answer.hasBody(bytes("abcd"))).isFalse();
    }

    @Test
    void isLast_tellsThatTheServerCloses() throws IOException {
        AnswerReader answers = reader(OK + "Content-Length: 0\r\nConnection: close\r\n\r\n" + OK
                + "Content-Length: 0\r\nConnection: keep-alive\r\n\r\n");

        answers.read();
        assertThat(answers.isLast()).isTrue();
        answers.read();
        assertThat(answers.isLast()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab"})
    void read_refusesAnAnswerThatIsCutOff(String answer) {
        assertThatThrownBy(() -> read(answer)).isInstanceOf(EOFException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HTTP/1.1 200 OK\r\n\r\n", "nonsense\r\n\r\n", "HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n"})
    void read_refusesWhatItCannotTellTheEndOf(String answer) {
        assertThatThrownBy(() -> read(answer)).isInstanceOf(IOException.class).isNotInstanceOf(EOFException.class);
    }
}
