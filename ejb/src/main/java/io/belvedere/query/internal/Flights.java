package io.belvedere.query.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is being computed: who asks for the very same meanwhile shares what comes of it. */
final class Flights<K, V> {

    private final ConcurrentMap<K, CompletableFuture<V>> underWay = new ConcurrentHashMap<>();

    /** What becomes of it, and whether another one had begun it. */
    record Boarded<V>(CompletableFuture<V> result, boolean shared) {}

    Boarded<V> board(K key, Supplier<CompletionStage<V>> work) {
        CompletableFuture<V> own = new CompletableFuture<>();
        CompletableFuture<V> other = underWay.putIfAbsent(key, own);
        if (other != null) {
            return new Boarded<>(other, true);
        }
        try {
            work.get().whenComplete((value, failure) -> land(key, own, value, failure));
        } catch (RuntimeException refused) {
            land(key, own, null, refused);
        }
        return new Boarded<>(own, false);
    }

    private void land(K key, CompletableFuture<V> own, @Nullable V value, @Nullable Throwable failure) {
        underWay.remove(key, own);
        if (failure == null) {
            own.complete(value);
        } else {
            own.completeExceptionally(failure);
        }
    }
}
