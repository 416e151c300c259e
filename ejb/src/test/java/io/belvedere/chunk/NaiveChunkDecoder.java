package io.belvedere.chunk;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The naive twin of the decoder, written from docs/formats/chunk.md: bit by bit, number by number, without regard for
 * time. It shares no code with what it checks and takes chunks that are in order only.
 */
public final class NaiveChunkDecoder {

    private final byte[] bytes;
    private final Set<String> forms;
    private int at;

    NaiveChunkDecoder(byte[] bytes) {
        this(bytes, new HashSet<>());
    }

    /** Adds to {@code forms} the names of those that it meets. */
    public NaiveChunkDecoder(byte[] bytes, Set<String> forms) {
        this.bytes = bytes;
        this.forms = forms;
    }

    Samples decode() {
        require(nextByte() == 1, "format 1");
        int count = (int) varint();
        long[] timestamps = new long[count];
        double[] values = new double[count];
        if (count > 0) {
            int length = (int) varint();
            int behind = at + length;
            List<Long> times = timestamps(count);
            require(at == behind, "timestamps that are as long as is said");
            List<Long> bits = values(count);
            for (int i = 0; i < count; i++) {
                timestamps[i] = times.get(i);
                values[i] = Double.longBitsToDouble(bits.get(i));
            }
        }
        requireEnd();
        return Samples.of(timestamps, values);
    }

    /** Nothing but the checksum is left. */
    public void requireEnd() {
        require(at == bytes.length - 4, "a checksum behind the values");
        requireChecksum();
    }

    private List<Long> timestamps(int count) {
        int kind = nextByte();
        forms.add("timestamps " + kind);
        List<Long> timestamps = new ArrayList<>();
        if (kind == 0) {
            long first = signed();
            long step = signed();
            for (int i = 0; i < count; i++) {
                timestamps.add(first + i * step);
            }
            return timestamps;
        }
        if (kind == 1) {
            return integers(count);
        }
        List<Long> firsts = new ArrayList<>();
        for (int from = 0; from < count; from += 1024) {
            firsts.add(signed() + (firsts.isEmpty() ? 0 : firsts.get(firsts.size() - 1)));
        }
        List<Long> lengths = numbers(firsts.size());
        for (int piece = 0; piece < firsts.size(); piece++) {
            int behind = at + lengths.get(piece).intValue();
            for (long relative : integers(Math.min(1024, count - piece * 1024))) {
                timestamps.add(firsts.get(piece) + relative);
            }
            require(at == behind, "a piece that is as long as is said");
        }
        return timestamps;
    }

    private List<Long> values(int count) {
        int kind = nextByte();
        forms.add("values " + kind);
        if (kind == 0) {
            long bits = word();
            List<Long> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                all.add(bits);
            }
            return all;
        }
        List<Long> lengths = count > 1024 ? numbers((count + 1023) / 1024) : List.of();
        List<Long> bits = new ArrayList<>();
        for (int piece = 0; piece * 1024 < count; piece++) {
            int from = at;
            bits.addAll(piece(Math.min(1024, count - piece * 1024)));
            require(lengths.isEmpty() || at - from == lengths.get(piece), "a piece that is as long as is said");
        }
        return bits;
    }

    public List<Long> piece(int count) {
        List<Long> bits = new ArrayList<>();
        int scheme = nextByte();
        forms.add("scheme " + scheme);
        switch (scheme) {
            case 0 -> {
                for (int i = 0; i < count; i++) {
                    bits.add(word());
                }
            }
            case 1 -> {
                int header = nextByte();
                forms.add((header & 0x20) == 0 ? "as it is" : "corrected");
                List<Long> integers = integers(count);
                List<Long> corrections = (header & 0x20) == 0 ? List.of() : integers(count);
                for (int i = 0; i < count; i++) {
                    long quotient = Double.doubleToRawLongBits(quotient(integers.get(i), header & 0x1F));
                    bits.add(quotient + (corrections.isEmpty() ? 0 : corrections.get(i)));
                }
            }
            case 2 -> {
                for (long integer : integers(count)) {
                    bits.add(integer ^ ((integer >> 63) >>> 1));
                }
            }
            case 3 -> {
                int low = (int) varint();
                List<Long> table = integers((int) varint());
                List<Long> indexes = integers(count);
                List<Long> parts = low == 0 ? List.of() : integers(count);
                for (int i = 0; i < count; i++) {
                    bits.add((table.get(indexes.get(i).intValue()) << low) + (low == 0 ? 0 : parts.get(i)));
                }
            }
            default -> throw new IllegalArgumentException("a known scheme");
        }
        return bits;
    }

    /** Rounded once, by decimal arithmetic; integers above 2^53 are rounded to a double before. */
    private static double quotient(long integer, int exponent) {
        return new BigDecimal((double) integer).movePointLeft(exponent).doubleValue();
    }

    public List<Long> integers(int count) {
        int header = nextByte();
        int transform = header & 3;
        forms.add("transform " + transform);
        forms.add("packing " + ((header >> 2) & 3));
        forms.add((header & 16) == 0 ? "undivided" : "divided");
        int parameterCount = new int[] {0, 1, 2, 1}[transform];
        int residualCount = count - new int[] {0, 1, 2, 0}[transform];
        List<Long> parameters = new ArrayList<>();
        for (int i = 0; i < parameterCount; i++) {
            parameters.add(signed());
        }
        long base = signed();
        long divisor = (header & 16) == 0 ? 1 : varint();
        List<Long> residuals = new ArrayList<>();
        for (long s : packing((header >> 2) & 3, residualCount)) {
            residuals.add(base + divisor * s);
        }
        return transformed(transform, count, parameters, residuals);
    }

    private static List<Long> transformed(int transform, int count, List<Long> parameters, List<Long> residuals) {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(
                    switch (transform) {
                        case 0 -> residuals.get(i);
                        case 1 -> i == 0 ? parameters.get(0) : all.get(i - 1) + residuals.get(i - 1);
                        case 2 ->
                            i == 0
                                    ? parameters.get(0)
                                    : i == 1
                                            ? parameters.get(0) + parameters.get(1)
                                            : 2 * all.get(i - 1) - all.get(i - 2) + residuals.get(i - 2);
                        default -> residuals.get(i) + ((i * parameters.get(0)) >> 10);
                    });
        }
        return all;
    }

    private List<Long> packing(int packing, int count) {
        List<Long> all = new ArrayList<>();
        if (packing == 1) {
            miniBlocks(count).forEach(u -> all.add(unzigzag(u)));
        } else if (packing == 2) {
            all.addAll(miniBlocks(count));
        } else {
            for (int i = 0; i < count; i++) {
                all.add(0L);
            }
        }
        if (packing == 3) {
            int exceptions = (int) varint();
            List<Long> gaps = miniBlocks(exceptions);
            List<Long> numbers = miniBlocks(exceptions);
            int place = 0;
            for (int i = 0; i < exceptions; i++) {
                place += gaps.get(i).intValue();
                all.set(place, unzigzag(numbers.get(i) + 1));
                place++;
            }
        }
        return all;
    }

    private List<Long> miniBlocks(int count) {
        List<Long> all = new ArrayList<>();
        for (int from = 0; from < count; from += 128) {
            all.addAll(miniBlock(Math.min(128, count - from)));
        }
        return all;
    }

    private List<Long> miniBlock(int count) {
        int header = nextByte();
        forms.add(header <= 64 ? "packed" : header <= 128 ? "patched" : header <= 191 ? "rice" : "local");
        if (header <= 64) {
            return packed(count, header);
        }
        if (header <= 128) {
            List<Long> all = packed(count, header - 65);
            int patches = (int) varint();
            for (int i = 0; i < patches; i++) {
                int position = nextByte();
                all.set(position, all.get(position) + (varint() << (header - 65)));
            }
            return all;
        }
        if (header <= 191) {
            return rice(count, header - 129);
        }
        long least = varint();
        List<Long> all = packed(count, header - 192);
        all.replaceAll(number -> number + least);
        return all;
    }

    private List<Long> rice(int count, int width) {
        List<Long> all = packed(count, width);
        List<Long> above = new ArrayList<>();
        int bit = 0;
        for (int i = 0; i < count; i++) {
            long zeros = 0;
            while (!bit(bit++)) {
                zeros++;
            }
            above.add(zeros);
        }
        at += (bit + 7) / 8;
        forms.add(above.contains(20L) ? "escaped" : "not escaped");
        above.replaceAll(number -> number == 20 ? 20 + varint() : number);
        for (int i = 0; i < count; i++) {
            all.set(i, all.get(i) + (above.get(i) << width));
        }
        return all;
    }

    private List<Long> packed(int count, int width) {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            long number = 0;
            for (int b = 0; b < width; b++) {
                number |= bit(i * width + b) ? 1L << b : 0;
            }
            all.add(number);
        }
        at += (count * width + 7) / 8;
        return all;
    }

    private boolean bit(int index) {
        return ((bytes[at + index / 8] >> (index % 8)) & 1) == 1;
    }

    private List<Long> numbers(int count) {
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(varint());
        }
        return all;
    }

    public int nextByte() {
        return Byte.toUnsignedInt(bytes[at++]);
    }

    private long word() {
        long word = 0;
        for (int i = 0; i < 8; i++) {
            word += (long) nextByte() << (8 * i);
        }
        return word;
    }

    public long varint() {
        BigInteger value = BigInteger.ZERO;
        int next;
        int shift = 0;
        do {
            next = nextByte();
            value = value.add(BigInteger.valueOf(next % 128).shiftLeft(shift));
            shift += 7;
        } while (next >= 128);
        return value.longValue();
    }

    public long signed() {
        return unzigzag(varint());
    }

    private static long unzigzag(long number) {
        return (number & 1) == 0 ? number >>> 1 : -(number >>> 1) - 1;
    }

    /** CRC-32C bit by bit. */
    private void requireChecksum() {
        int crc = -1;
        for (int i = 0; i < at; i++) {
            crc ^= Byte.toUnsignedInt(bytes[i]);
            for (int b = 0; b < 8; b++) {
                crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ 0x82F63B78;
            }
        }
        crc = ~crc;
        for (int i = 0; i < 4; i++) {
            require(nextByte() == ((crc >>> (8 * i)) & 0xFF), "the checksum of the bytes");
        }
    }

    private static void require(boolean met, String what) {
        if (!met) {
            throw new IllegalArgumentException("expected " + what);
        }
    }
}
