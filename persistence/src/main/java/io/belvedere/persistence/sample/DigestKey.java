package io.belvedere.persistence.sample;

import java.nio.ByteBuffer;
import java.util.Comparator;

/** What rows are known by that are named by something long: the tenant and a digest of 16 bytes. */
record DigestKey(String tenant, long high, long low) implements Comparable<DigestKey> {

    private static final Comparator<DigestKey> ORDER = Comparator.comparing(DigestKey::tenant)
            .thenComparing(DigestKey::high, Long::compareUnsigned)
            .thenComparing(DigestKey::low, Long::compareUnsigned);

    static DigestKey of(String tenant, byte[] digest) {
        ByteBuffer bytes = ByteBuffer.wrap(digest);
        return new DigestKey(tenant, bytes.getLong(), bytes.getLong());
    }

    byte[] digest() {
        return ByteBuffer.allocate(StoredLabels.DIGEST_BYTES)
                .putLong(high)
                .putLong(low)
                .array();
    }

    @Override
    public int compareTo(DigestKey other) {
        return ORDER.compare(this, other);
    }
}
