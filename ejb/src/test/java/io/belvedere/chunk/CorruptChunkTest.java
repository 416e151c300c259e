package io.belvedere.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CorruptChunkTest {

    @ParameterizedTest
    @EnumSource
    void decode_refusesEveryCutOffChunk(SeriesKind kind) {
        byte[] chunk = ChunkCodec.encode(kind.samples(1500, 1));
        for (int length = 0; length < chunk.length; length++) {
            byte[] cut = Arrays.copyOf(chunk, length);

            assertThatThrownBy(() -> ChunkCodec.decode(cut)).isInstanceOf(CorruptChunkException.class);
        }
    }

    @Test
    void decode_refusesEveryFlippedBit() {
        byte[] chunk = ChunkCodec.encode(SeriesKind.DECIMAL_GAUGE_WITH_JITTER.samples(200, 1));
        for (int bit = 0; bit < chunk.length * 8; bit++) {
            byte[] flipped = chunk.clone();
            flipped[bit >> 3] ^= (byte) (1 << (bit & 7));

            assertThatThrownBy(() -> ChunkCodec.decode(flipped)).isInstanceOf(CorruptChunkException.class);
        }
    }

    /** Behind a right checksum stands anything: it comes back as samples or as this exception, and soon. */
    @Test
    void decode_endsInSamplesOrTheExceptionWhateverTheBytesAre() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RandomSamples source = new RandomSamples(random);
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            byte[] chunk = ChunkCodec.encode(source.next(2500));
            for (int change = 0; change < 40; change++) {
                byte[] changed = sealed(changed(chunk, random));
                refused += isRefused(changed, seed) ? 1 : 0;
            }
        }
        assertThat(refused).as("seed %d", seed).isGreaterThan(2500);
    }

    @Test
    void decode_namesTheUnknownFormat() {
        byte[] chunk = sealed(new byte[] {9, 0, 0, 0, 0, 0});

        assertThatThrownBy(() -> ChunkCodec.decode(chunk))
                .isInstanceOf(CorruptChunkException.class)
                .hasMessage("corrupt chunk: unknown format 9, this version reads format 1");
    }

    @Test
    void decode_refusesAHugeCountBeforeItAllocates() {
        byte[] chunk = sealed(
                new byte[] {1, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0});

        assertThatThrownBy(() -> ChunkCodec.decode(chunk))
                .isInstanceOf(CorruptChunkException.class)
                .hasMessage(
                        "corrupt chunk: the number of samples is 18446744073709551615, at most 1048576 is possible");
    }

    @Test
    void decode_refusesAVarintWithoutEnd() {
        byte[] chunk = new byte[20];
        Arrays.fill(chunk, (byte) -1);
        chunk[0] = 1;

        assertThatThrownBy(() -> ChunkCodec.decode(sealed(chunk)))
                .isInstanceOf(CorruptChunkException.class)
                .hasMessage("corrupt chunk: a varint is longer than ten bytes");
    }

    @Test
    void decode_refusesAWrongChecksum() {
        byte[] chunk = ChunkCodec.encode(SeriesKind.COUNTER.samples(10, 1));
        chunk[chunk.length - 1]++;

        assertThatThrownBy(() -> ChunkCodec.decode(chunk))
                .isInstanceOf(CorruptChunkException.class)
                .hasMessageContaining("its checksum is");
    }

    private static boolean isRefused(byte[] chunk, long seed) {
        try {
            Samples samples = ChunkCodec.decode(chunk);
            ChunkCodec.decode(chunk, SeriesKind.START, SeriesKind.START + 3_600_000);
            assertThat(samples.size()).isLessThanOrEqualTo(ChunkCodec.MAX_SAMPLES);
            return false;
        } catch (CorruptChunkException e) {
            return true;
        } catch (RuntimeException e) {
            throw new AssertionError("seed " + seed + ": " + Arrays.toString(chunk), e);
        }
    }

    /** Some bytes changed, put in, left out or cut off, mostly near the beginning, where most of the structure is. */
    private static byte[] changed(byte[] chunk, Random random) {
        byte[] changed = chunk.clone();
        int near = random.nextBoolean() ? Math.min(40, chunk.length) : chunk.length;
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = Math.min(changed.length - 1, 1 + random.nextInt(near));
            changed[at] = (byte) random.nextInt();
        }
        if (random.nextInt(4) == 0 && changed.length > 10) {
            int at = 1 + random.nextInt(changed.length - 5);
            System.arraycopy(changed, at + 1, changed, at, changed.length - at - 1);
            changed = Arrays.copyOf(changed, changed.length - 1);
        }
        return random.nextInt(6) == 0 ? Arrays.copyOf(changed, 6 + random.nextInt(changed.length)) : changed;
    }

    /** With the format's checksum at its end, so that decoding goes beyond it. */
    private static byte[] sealed(byte[] chunk) {
        byte[] sealed = chunk.clone();
        int end = sealed.length - 4;
        CRC32C crc = new CRC32C();
        crc.update(sealed, 0, end);
        for (int i = 0; i < 4; i++) {
            sealed[end + i] = (byte) (crc.getValue() >>> (8 * i));
        }
        return sealed;
    }
}
