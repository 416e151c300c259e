package io.belvedere.rest.remotewrite;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.SecureRandom;

/**
 * SipHash-1-3 with 128 bits under a key of this process: whoever does not know the key cannot make two byte strings that
 * share a digest, and by chance none ever do. For one thread.
 */
final class KeyedDigest {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LAST_ROUNDS = 3;

    /** The two halves of a key. */
    record Key(long first, long second) {

        static Key random() {
            SecureRandom random = new SecureRandom();
            return new Key(random.nextLong(), random.nextLong());
        }
    }

    private final Key key;
    private long v0;
    private long v1;
    private long v2;
    private long v3;
    private long first;
    private long second;

    KeyedDigest(Key key) {
        this.key = key;
    }

    void of(byte[] bytes, int start, int length) {
        v0 = key.first ^ 0x736f6d6570736575L;
        v1 = key.second ^ 0x646f72616e646f6dL ^ 0xee;
        v2 = key.first ^ 0x6c7967656e657261L;
        v3 = key.second ^ 0x7465646279746573L;
        int end = start + length;
        int at = start;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            add((long) LONGS.get(bytes, at));
        }
        long last = (long) length << 56;
        for (int shift = 0; at < end; at++, shift += Byte.SIZE) {
            last |= (bytes[at] & 0xFFL) << shift;
        }
        add(last);
        v2 ^= 0xee;
        first = finished();
        v1 ^= 0xdd;
        second = finished();
    }

    /** The first half of the digest that was made last. */
    long first() {
        return first;
    }

    long second() {
        return second;
    }

    private void add(long word) {
        v3 ^= word;
        round();
        v0 ^= word;
    }

    private long finished() {
        for (int i = 0; i < LAST_ROUNDS; i++) {
            round();
        }
        return v0 ^ v1 ^ v2 ^ v3;
    }

    private void round() {
        v0 += v1;
        v1 = Long.rotateLeft(v1, 13) ^ v0;
        v0 = Long.rotateLeft(v0, 32);
        v2 += v3;
        v3 = Long.rotateLeft(v3, 16) ^ v2;
        v0 += v3;
        v3 = Long.rotateLeft(v3, 21) ^ v0;
        v2 += v1;
        v1 = Long.rotateLeft(v1, 17) ^ v2;
        v2 = Long.rotateLeft(v2, 32);
    }
}
