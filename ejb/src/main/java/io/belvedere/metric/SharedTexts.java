package io.belvedere.metric;

import io.belvedere.problem.BelvedereException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Texts out of the bytes of one message. Equal ones are the same string, made once: a message of two thousand series has
 * the same few names and values over and over. For one thread.
 */
final class SharedTexts {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final int FIRST_CAPACITY = 256;
    private static final char REPLACEMENT = '\uFFFD';

    /** So that nobody can prepare texts that all fall into one place. */
    private static final long SEED = ThreadLocalRandom.current().nextLong();

    private final byte[] message;
    private int[] starts = new int[FIRST_CAPACITY];
    private int[] lengths = new int[FIRST_CAPACITY];
    private String[] texts = new String[FIRST_CAPACITY];
    private int size;

    SharedTexts(byte[] message) {
        this.message = message;
    }

    /** Refuses what is not UTF-8. */
    String text(int start, int length) {
        int at = place(start, length);
        if (texts[at] == null) {
            String text = decoded(message, start, length);
            if (2 * ++size > texts.length) {
                grow();
                at = place(start, length);
            }
            starts[at] = start;
            lengths[at] = length;
            texts[at] = text;
        }
        return texts[at];
    }

    private static String decoded(byte[] message, int start, int length) {
        String text = new String(message, start, length, StandardCharsets.UTF_8);
        if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(message, start, length)) {
            throw BelvedereException.invalid("a text", "is not UTF-8");
        }
        return text;
    }

    private static boolean isUtf8(byte[] message, int start, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(message, start, length));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }

    private int place(int start, int length) {
        int mask = texts.length - 1;
        int at = hash(start, length) & mask;
        while (texts[at] != null && !isAt(at, start, length)) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private boolean isAt(int at, int start, int length) {
        return lengths[at] == length
                && Arrays.equals(message, starts[at], starts[at] + length, message, start, start + length);
    }

    private int hash(int start, int length) {
        long hash = SEED ^ length;
        int i = start;
        for (; i + Long.BYTES <= start + length; i += Long.BYTES) {
            hash = mixed(hash ^ (long) LONGS.get(message, i));
        }
        for (; i < start + length; i++) {
            hash = hash * 31 + message[i];
        }
        return (int) (mixed(hash) >>> 32);
    }

    private static long mixed(long hash) {
        long product = hash * MIX;
        return product ^ (product >>> 29);
    }

    private void grow() {
        int[] oldStarts = starts;
        int[] oldLengths = lengths;
        String[] oldTexts = texts;
        starts = new int[2 * oldTexts.length];
        lengths = new int[2 * oldTexts.length];
        texts = new String[2 * oldTexts.length];
        for (int i = 0; i < oldTexts.length; i++) {
            if (oldTexts[i] != null) {
                int at = place(oldStarts[i], oldLengths[i]);
                starts[at] = oldStarts[i];
                lengths[at] = oldLengths[i];
                texts[at] = oldTexts[i];
            }
        }
    }
}
