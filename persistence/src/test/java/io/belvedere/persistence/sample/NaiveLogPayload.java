package io.belvedere.persistence.sample;

import io.belvedere.sample.LogEntry;
import io.belvedere.tenant.TenantId;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Reads a log row by the letter of docs/formats/sample-log.md, byte after byte, and shares no code with the fast one. */
final class NaiveLogPayload {

    private final byte[] bytes;
    private int at;

    private NaiveLogPayload(byte[] bytes) {
        this.bytes = bytes;
    }

    static LogEntry decode(TenantId tenant, byte[] payload) {
        return new NaiveLogPayload(payload).entry(tenant);
    }

    private LogEntry entry(TenantId tenant) {
        if (next() != 1) {
            throw new IllegalStateException("format");
        }
        int count = varint().intValueExact();
        int[] series = integers(count).stream().mapToInt(Math::toIntExact).toArray();
        long[] timestamps = integers(count).stream().mapToLong(Long::longValue).toArray();
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = value();
        }
        if (at != bytes.length - 4) {
            throw new IllegalStateException("end");
        }
        return new LogEntry(tenant, series, timestamps, values);
    }

    private List<Long> integers(int count) {
        boolean runs = next() == 1;
        List<Long> integers = new ArrayList<>();
        long last = 0;
        while (integers.size() < count) {
            long step = signed(varint());
            int times = runs ? varint().intValueExact() : 1;
            for (int i = 0; i < times; i++) {
                last += step;
                integers.add(last);
            }
        }
        return integers;
    }

    private double value() {
        int head = next();
        BigInteger word = BigInteger.ZERO;
        for (int i = 0; i < head % 16; i++) {
            word = word.add(BigInteger.valueOf(next()).shiftLeft(8 * i));
        }
        if (head / 16 == 15) {
            return Double.longBitsToDouble(word.longValue());
        }
        long power = BigInteger.TEN.pow(head / 16).longValueExact();
        return (double) signed(word) / (double) power;
    }

    private BigInteger varint() {
        BigInteger value = BigInteger.ZERO;
        for (int shift = 0; ; shift += 7) {
            int next = next();
            value = value.add(BigInteger.valueOf(next % 128).shiftLeft(shift));
            if (next < 128) {
                return value;
            }
        }
    }

    /** Even numbers are twice what is not negative, odd ones 1 less than twice the amount of what is. */
    private static long signed(BigInteger zigzag) {
        BigInteger half = zigzag.shiftRight(1);
        return zigzag.testBit(0) ? half.negate().subtract(BigInteger.ONE).longValueExact() : half.longValueExact();
    }

    private int next() {
        return bytes[at++] & 0xFF;
    }
}
