package io.belvedere.graphql.field;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;

/**
 * A field that is collected over all objects of one request and read in one call. What was read is remembered for the
 * request, so commands make it forget.
 */
public record BatchedField<K, V>(String name) {

    /** Adds its loader to those of one request. It reads on the thread that dispatches it. */
    public void register(DataLoaderRegistry loaders, Function<Set<K>, Map<K, V>> read) {
        loaders.register(
                name,
                DataLoaderFactory.<K, V>newMappedDataLoader(
                        keys -> CompletableFuture.completedFuture(read.apply(keys))));
    }

    /**
     * The same, but it reads when the request can do nothing else. So parts of an answer that are fetched each by itself are
     * read in one call too.
     */
    public void registerForLast(DataLoaderRegistry loaders, Turns turns, Function<Set<K>, Map<K, V>> read) {
        Gathering<K, V> gathering = new Gathering<>(turns, read);
        loaders.register(name, DataLoaderFactory.<K, V>newMappedDataLoader(gathering::load));
    }

    public CompletableFuture<V> load(DataFetchingEnvironment environment, K key) {
        return in(environment).load(key);
    }

    /** In their order, null for what there is not. */
    public CompletableFuture<List<V>> loadAll(DataFetchingEnvironment environment, List<K> keys) {
        return in(environment).loadMany(keys);
    }

    /** What is known already need not be read. */
    public void keep(DataFetchingEnvironment environment, K key, V value) {
        in(environment).prime(key, value);
    }

    public void forget(DataFetchingEnvironment environment, K key) {
        in(environment).clear(key);
    }

    public void forget(DataFetchingEnvironment environment) {
        in(environment).clearAll();
    }

    private DataLoader<K, V> in(DataFetchingEnvironment environment) {
        DataLoader<K, V> loader = environment.getDataLoader(name);
        if (loader == null) {
            throw new IllegalStateException("the request was started without the loader " + name);
        }
        return loader;
    }
}
