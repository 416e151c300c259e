package io.belvedere.graphql.field;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gathers keys until its request can do nothing else, and reads what is of them then. It is used in the request's turns. */
final class Gathering<K, V> {

    private final Turns turns;
    private final Function<Set<K>, Map<K, V>> read;
    private @Nullable Batch<K, V> open;

    /** What is gathered, and what is read of it. */
    private record Batch<K, V>(Set<K> keys, CompletableFuture<Map<K, V>> values) {}

    Gathering(Turns turns, Function<Set<K>, Map<K, V>> read) {
        this.turns = turns;
        this.read = read;
    }

    /** Perhaps with what others have asked for. */
    CompletionStage<Map<K, V>> load(Set<K> keys) {
        Batch<K, V> batch = open;
        if (batch == null) {
            Set<K> gathered = new LinkedHashSet<>();
            batch = new Batch<>(gathered, turns.atLast(() -> close(gathered)));
            open = batch;
        }
        batch.keys.addAll(keys);
        return batch.values;
    }

    private Map<K, V> close(Set<K> gathered) {
        open = null;
        return read.apply(gathered);
    }
}
