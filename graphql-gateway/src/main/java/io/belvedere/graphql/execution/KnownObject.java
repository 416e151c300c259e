package io.belvedere.graphql.execution;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An object of an answer that will be part of others too, and so is written once. */
public final class KnownObject extends AbstractMap<String, @Nullable Object> {

    private final Map<String, @Nullable Object> members;
    private volatile byte @Nullable [] written;

    KnownObject(Map<String, @Nullable Object> members) {
        this.members = members;
    }

    /** As the writer writes it; every writer has to write the same. */
    public byte[] written(Function<Map<String, @Nullable Object>, byte[]> writer) {
        byte[] bytes = written;
        if (bytes == null) {
            bytes = writer.apply(members);
            written = bytes;
        }
        return bytes;
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return members.entrySet();
    }
}
