package io.belvedere.rest.remotewrite;

import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads the wire format of protobuf from bytes in memory, without an object for any message within. What is not well-formed
 * fails, and nothing is read beyond the end of the message that was entered. For one thread.
 */
final class WireReader {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int VARINT = 0;
    private static final int FIXED_64 = 1;
    private static final int LENGTH = 2;
    private static final int FIXED_32 = 5;

    private final byte[] bytes;
    private int at;
    private int end;

    WireReader(byte[] bytes) {
        this.bytes = bytes;
        this.end = bytes.length;
    }

    /** Whether the message that was entered goes on. */
    boolean hasMore() {
        return at < end;
    }

    /** Where the next byte is. */
    int position() {
        return at;
    }

    /** The field's number times 8 plus its wire type. */
    int tag() throws IOException {
        int tag = (int) varint();
        if (tag >>> 3 == 0) {
            throw malformed();
        }
        return tag;
    }

    /** Goes back to where it was. */
    void returnTo(int position) {
        at = position;
    }

    /** Passes over all fields of this tag and with a length that come now. The tag is one of a byte. */
    void skipEach(int tag) throws IOException {
        while (at < end && bytes[at] == tag) {
            at++;
            skipContent();
        }
    }

    /** Enters the message that comes; answers the end of the one around it, for {@link #leave}. */
    int enter() throws IOException {
        int length = length();
        int outer = end;
        end = at + length;
        return outer;
    }

    /** Leaves a message that has been read to its end. */
    void leave(int outer) {
        end = outer;
    }

    /** The length of the content that comes, which is there. */
    int length() throws IOException {
        long length = varint();
        if (length < 0 || length > end - at) {
            throw malformed();
        }
        return (int) length;
    }

    /** Passes over a field that has a length; answers the length of its content. */
    int skipContent() throws IOException {
        int length = length();
        at += length;
        return length;
    }

    /** Passes over a field that is not known here. */
    void skip(int tag) throws IOException {
        switch (tag & 7) {
            case VARINT -> varint();
            case FIXED_64 -> advance(8);
            case LENGTH -> skipContent();
            case FIXED_32 -> advance(4);
            default -> throw malformed();
        }
    }

    private void advance(int length) throws IOException {
        if (length > end - at) {
            throw malformed();
        }
        at += length;
    }

    double fixed64() throws IOException {
        int start = at;
        advance(8);
        return Double.longBitsToDouble((long) LONGS.get(bytes, start));
    }

    String text() throws IOException {
        int length = skipContent();
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes, at - length, length))
                .toString();
    }

    /** Of 32 bits; what is above them is cut off, as protobuf has it. */
    int varint32() throws IOException {
        return (int) varint();
    }

    long varint() throws IOException {
        if (at < end && bytes[at] >= 0) {
            return bytes[at++];
        }
        return longVarint();
    }

    private long longVarint() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at == end) {
                throw malformed();
            }
            byte next = bytes[at++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw malformed();
    }

    private static IOException malformed() {
        return new IOException("not well-formed");
    }
}
