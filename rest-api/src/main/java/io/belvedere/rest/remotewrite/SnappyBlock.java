package io.belvedere.rest.remotewrite;

import io.belvedere.http.HttpRefusal;
import io.belvedere.problem.BelvedereException;
import java.io.IOException;
import org.xerial.snappy.Snappy;

/** Unpacks Snappy's block format. A block tells its unpacked length first, which is believed only up to a limit. */
final class SnappyBlock {

    /** No two-byte element of the format stands for more. */
    private static final int MAX_BYTES_PER_TWO = 64;

    private SnappyBlock() {}

    static byte[] unpack(byte[] block, int maxBytes) {
        long length = length(block);
        if (length > maxBytes) {
            throw HttpRefusal.tooLarge(maxBytes);
        }
        if (length > (long) block.length * MAX_BYTES_PER_TWO) {
            throw malformed();
        }
        try {
            byte[] unpacked = new byte[(int) length];
            if (Snappy.uncompress(block, 0, block.length, unpacked, 0) != length) {
                throw malformed();
            }
            return unpacked;
        } catch (IOException broken) {
            throw malformed();
        }
    }

    /** A varint of at most 32 bits. */
    private static long length(byte[] block) {
        long length = 0;
        for (int i = 0; i < block.length && i < 5; i++) {
            length |= (long) (block[i] & 0x7f) << (7 * i);
            if (block[i] >= 0) {
                return length;
            }
        }
        throw malformed();
    }

    private static BelvedereException malformed() {
        return BelvedereException.invalid("body", "is not a well-formed block of Snappy");
    }
}
