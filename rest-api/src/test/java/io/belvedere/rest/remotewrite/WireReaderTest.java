package io.belvedere.rest.remotewrite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireReaderTest {

    @Test
    void numbers_areThoseThatWereWritten() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            long number = random.nextLong() >>> random.nextInt(64);
            double value = Double.longBitsToDouble(random.nextLong());
            WireReader in = new WireReader(Messages.message(out -> {
                out.writeInt64NoTag(number);
                out.writeInt64NoTag(-number);
                out.writeDoubleNoTag(value);
                out.writeStringNoTag("é🚀" + number);
            }));

            assertThat(in.varint()).as("seed %d", seed).isEqualTo(number);
            assertThat(in.varint()).as("seed %d", seed).isEqualTo(-number);
            assertThat(Double.doubleToRawLongBits(in.fixed64()))
                    .as("seed %d", seed)
                    .isEqualTo(Double.doubleToRawLongBits(value));
            assertThat(in.text()).as("seed %d", seed).isEqualTo("é🚀" + number);
            assertThat(in.hasMore()).isFalse();
        }
    }

    @Test
    void fields_thatAreNotKnownArePassedOver() throws IOException {
        WireReader in = new WireReader(Messages.message(out -> {
            out.writeInt64(100, -1);
            out.writeFixed64(101, 1);
            out.writeString(102, "text");
            out.writeFixed32(103, 1);
            out.writeInt64(1, 7);
        }));

        for (int i = 0; i < 4; i++) {
            in.skip(in.tag());
        }

        assertThat(in.tag()).isEqualTo(1 << 3);
        assertThat(in.varint()).isEqualTo(7);
    }

    @Test
    void message_endsWhereItsLengthSays() throws IOException {
        WireReader in = new WireReader(new byte[] {2, 5, 6, 7});

        int outer = in.enter();
        in.varint();
        in.varint();

        assertThat(in.hasMore()).isFalse();
        assertThatThrownBy(in::varint).isInstanceOf(IOException.class);
        in.leave(outer);
        assertThat(in.varint()).isEqualTo(7);
    }

    /** A length beyond the message, one beyond 31 bits, a negative one. */
    @ParameterizedTest
    @ValueSource(strings = {"03 00 00", "ff ff ff ff 0f 00", "ff ff ff ff ff ff ff ff ff 01 00"})
    void lengths_thatCannotBeAreRefused(String bytes) {
        assertThatThrownBy(() -> reader(bytes).enter()).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> reader(bytes).skipContent()).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> reader(bytes).text()).isInstanceOf(IOException.class);
    }

    /** Nothing, a number without an end, one of eleven bytes. */
    @ParameterizedTest
    @ValueSource(strings = {"", "80", "ff ff ff ff ff ff ff ff ff ff 01"})
    void numbers_withoutAnEndAreRefused(String bytes) {
        assertThatThrownBy(() -> reader(bytes).varint()).isInstanceOf(IOException.class);
    }

    @Test
    void doubles_thatAreCutOffAreRefused() {
        assertThatThrownBy(() -> reader("00 00 00 00 00 00 00").fixed64()).isInstanceOf(IOException.class);
    }

    /** Field 0, and the begin and the end of a group, which no version of the protocol has. */
    @ParameterizedTest
    @ValueSource(strings = {"00", "0b", "0c"})
    void tags_thatCannotBeAreRefused(String bytes) {
        assertThatThrownBy(() -> {
                    WireReader in = reader(bytes);
                    in.skip(in.tag());
                })
                .isInstanceOf(IOException.class);
    }

    private static WireReader reader(String hex) {
        String[] octets = hex.isEmpty() ? new String[0] : hex.split(" ", -1);
        byte[] bytes = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            bytes[i] = (byte) Integer.parseInt(octets[i], 16);
        }
        return new WireReader(bytes);
    }
}
