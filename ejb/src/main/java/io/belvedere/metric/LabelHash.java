package io.belvedere.metric;

/**
 * FNV-1a of 64 bits over the UTF-8 of each name and each value, both followed by the byte 0xFF, which no UTF-8 has. It
 * is kept in stores: it never changes.
 */
final class LabelHash {

    /** Of no labels. */
    static final long BASIS = 0xcbf29ce484222325L;

    private static final long PRIME = 0x100000001b3L;

    private LabelHash() {}

    static long of(String[] pairs) {
        long hash = BASIS;
        for (String text : pairs) {
            hash = with(add(hash, text), 0xFF);
        }
        return hash;
    }

    /** The hash of what stands before and one text more, which is UTF-8 already. */
    static long text(long before, byte[] utf8, int start, int length) {
        long hash = before;
        for (int i = start; i < start + length; i++) {
            hash = with(hash, utf8[i] & 0xFF);
        }
        return with(hash, 0xFF);
    }

    private static long add(long before, String text) {
        long hash = before;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                hash = with(hash, c);
            } else if (c < 0x800) {
                hash = with(with(hash, 0xC0 | (c >> 6)), tail(c, 0));
            } else if (!Character.isSurrogate(c)) {
                hash = with(with(with(hash, 0xE0 | (c >> 12)), tail(c, 6)), tail(c, 0));
            } else {
                int point = text.codePointAt(i);
                hash = with(
                        with(with(with(hash, 0xF0 | (point >> 18)), tail(point, 12)), tail(point, 6)), tail(point, 0));
                i++;
            }
        }
        return hash;
    }

    private static int tail(int codePoint, int shift) {
        return 0x80 | ((codePoint >> shift) & 0x3F);
    }

    private static long with(long hash, int octet) {
        return (hash ^ octet) * PRIME;
    }
}
