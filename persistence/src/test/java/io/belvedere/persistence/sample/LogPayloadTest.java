package io.belvedere.persistence.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.belvedere.sample.LogEntry;
import io.belvedere.tenant.TenantId;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

class LogPayloadTest {

    private static final TenantId TENANT = new TenantId("tenant-1");
    private static final long NOON = 1_767_268_800_000L;
    private static final int ROUNDS = 3_000;

    private static final double[] ODD = {
        0.0,
        -0.0,
        Double.NaN,
        Double.longBitsToDouble(0x7ff0000000000002L),
        Double.longBitsToDouble(0xfff8000000000001L),
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.MIN_VALUE,
        -Double.MIN_NORMAL,
        Double.MAX_VALUE,
        0x1p53 - 1,
        0x1p53,
        0x1p53 + 2,
        -0x1p53,
        0x1p63,
        -0x1p63,
        0.1,
        0.1 + 0.2,
        1e-6,
        1e-7,
        9_007_199_254.740_993,
        1 / 3.0
    };

    @Test
    void decode_bringsBackEveryBit() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            LogEntry entry = entry(random);

            byte[] payload = LogPayload.encode(entry.series(), entry.timestamps(), entry.values());

            assertThat(columns(LogPayload.decode(TENANT, payload)))
                    .as("seed %s", seed)
                    .isEqualTo(columns(entry));
            assertThat(columns(NaiveLogPayload.decode(TENANT, payload)))
                    .as("naive twin, seed %s", seed)
                    .isEqualTo(columns(entry));
        }
    }

    @Test
    void decode_refusesWhatWasCutOrChanged() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            LogEntry entry = entry(random);
            byte[] payload = LogPayload.encode(entry.series(), entry.timestamps(), entry.values());
            byte[] cut = Arrays.copyOf(payload, random.nextInt(payload.length));
            byte[] changed = payload.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 << random.nextInt(8));

            assertThatThrownBy(() -> LogPayload.decode(TENANT, cut))
                    .as("seed %s", seed)
                    .isInstanceOf(CorruptSamplesException.class);
            assertThatThrownBy(() -> LogPayload.decode(TENANT, changed))
                    .as("seed %s", seed)
                    .isInstanceOf(CorruptSamplesException.class);
        }
    }

    /** Bytes of somebody who knows how to make the checksum. */
    @Test
    void decode_endsInOneExceptionForAnyBytes() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        int refused = 0;
        for (int round = 0; round < 20 * ROUNDS; round++) {
            LogEntry entry = entry(random);
            byte[] payload = LogPayload.encode(entry.series(), entry.timestamps(), entry.values());
            byte[] bytes = Arrays.copyOf(payload, 4 + random.nextInt(payload.length));
            bytes[0] = random.nextInt(10) == 0 ? bytes[0] : 1;
            for (int change = random.nextInt(4); change >= 0; change--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                LogPayload.decode(TENANT, signed(bytes));
            } catch (CorruptSamplesException clear) {
                refused++;
            } catch (RuntimeException other) {
                throw new AssertionError("seed " + seed, other);
            }
        }
        assertThat(refused).as("seed %s", seed).isPositive();
    }

    @Test
    void decode_saysWhatIsWrong() {
        assertRefused("", "a log row has 0 bytes, at least 6 are needed");
        assertRefused("0001", "format 0 of a log row is not known, 1 is");
        assertRefused("0180", "1 bytes are needed where 0 are left");
        assertRefused(
                "01ffffffffffffffffff01", "the number of samples is 18446744073709551615, at most 10 is possible");
        assertRefused("01808080808080808080808000", "a varint is longer than ten bytes");
        assertRefused("0101020000000000", "form 2 of a column of integers is not known");
        assertRefused("010101020000000000", "a run is empty");
        assertRefused("0101010202000000", "the length of a run is 2, at most 1 is possible");
        assertRefused("010100000000000000", "0 is not the ref of a series");
        assertRefused("01010002000009", "a value of 9 bytes");
        assertRefused("01010002000071ff", "a value with 7 decimals in 1 bytes");
        assertRefused("010100020000f7ffffffffffffff", "a value with 15 decimals in 7 bytes");
        assertRefused("0101000200000000", "1 bytes are left at the end");
    }

    private static void assertRefused(String hex, String message) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        byte[] payload = bytes.length == 0 ? bytes : signed(withRoom(bytes));
        assertThatThrownBy(() -> LogPayload.decode(TENANT, payload))
                .isInstanceOf(CorruptSamplesException.class)
                .hasMessage("corrupt samples: " + message);
    }

    private static byte[] withRoom(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length + 4);
    }

    /** The bytes with their last four replaced by the checksum of the others. */
    private static byte[] signed(byte[] bytes) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, 0, bytes.length - 4);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(bytes.length - 4, (int) checksum.getValue());
        return bytes;
    }

    /** The example of docs/formats/sample-log.md. If it changes, what was stored can no longer be read. */
    @Test
    void encode_writesTheDocumentedBytes() {
        int[] series = {5, 6, 7, 8};
        long[] timestamps = {1000, 1000, 1000, 900};
        double[] values = {3, -2, 73.25, Double.NaN};

        byte[] payload = LogPayload.encode(series, timestamps, values);

        assertThat(HexFormat.of().withDelimiter(" ").formatHex(Arrays.copyOf(payload, payload.length - 4)))
                .isEqualTo("01 04 00 0a 02 02 02 00 d0 0f 00 00 c7 01 01 06 01 03 22 3a 39 f8 00 00 00 00 00 00 f8 7f");
        assertThatCode(() -> LogPayload.decode(TENANT, payload)).doesNotThrowAnyException();
    }

    @Test
    void encode_makesScrapesSmall() {
        int count = 1_000;
        int[] series = LongStream.range(0, count)
                .mapToInt(index -> 70_000 + (int) index)
                .toArray();
        long[] timestamps = LongStream.range(0, count).map(index -> NOON).toArray();
        Random random = new Random(1);

        assertThat(bytesASample(series, timestamps, () -> random.nextInt(100))).isLessThan(2.05);
        assertThat(bytesASample(series, timestamps, () -> random.nextInt(10_000) / 100.0))
                .isLessThan(3.05);
        assertThat(bytesASample(series, timestamps, random::nextDouble)).isLessThan(9.05);
    }

    private static double bytesASample(int[] series, long[] timestamps, DoubleSupplier values) {
        double[] column = new double[series.length];
        Arrays.setAll(column, index -> values.getAsDouble());
        return LogPayload.encode(series, timestamps, column).length / (double) series.length;
    }

    private static LogEntry entry(Random random) {
        int count = random.nextInt(20) == 0 ? random.nextInt(2_000) : random.nextInt(20);
        int[] series = new int[count];
        long[] timestamps = new long[count];
        double[] values = new double[count];
        LongSupplier refs = refs(random);
        LongSupplier times = times(random);
        DoubleSupplier numbers = numbers(random);
        for (int index = 0; index < count; index++) {
            series[index] = (int) refs.getAsLong();
            timestamps[index] = times.getAsLong();
            values[index] = numbers.getAsDouble();
        }
        return new LogEntry(TENANT, series, timestamps, values);
    }

    private static LongSupplier refs(Random random) {
        long first = 1L + random.nextInt(1_000_000);
        long[] next = {0};
        return switch (random.nextInt(3)) {
            case 0 -> () -> first + next[0]++;
            case 1 -> () -> first + next[0]++ / 7;
            default -> () -> 1 + random.nextInt(Integer.MAX_VALUE);
        };
    }

    private static LongSupplier times(Random random) {
        int[] next = {0};
        return switch (random.nextInt(5)) {
            case 0 -> () -> NOON;
            case 1 -> () -> NOON + 10_000L * next[0]++;
            case 2 -> () -> NOON + 10_000L * next[0]++ + random.nextInt(7);
            case 3 -> () -> random.nextBoolean() ? Long.MIN_VALUE : Long.MAX_VALUE;
            default -> random::nextLong;
        };
    }

    private static DoubleSupplier numbers(Random random) {
        double power = Math.pow(10, random.nextInt(9));
        return switch (random.nextInt(6)) {
            case 0 -> () -> random.nextInt(100);
            case 1 -> () -> random.nextLong() >> random.nextInt(64);
            case 2 -> () -> random.nextInt() / power;
            case 3 -> random::nextGaussian;
            case 4 -> () -> Double.longBitsToDouble(random.nextLong());
            default -> () -> ODD[random.nextInt(ODD.length)];
        };
    }

    private static String columns(LogEntry entry) {
        long[] bits = Arrays.stream(entry.values())
                .mapToLong(Double::doubleToRawLongBits)
                .toArray();
        return Arrays.toString(entry.series()) + Arrays.toString(entry.timestamps()) + Arrays.toString(bits);
    }
}
