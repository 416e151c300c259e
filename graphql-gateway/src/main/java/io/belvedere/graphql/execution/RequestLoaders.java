package io.belvedere.graphql.execution;

import io.belvedere.access.Caller;
import io.belvedere.graphql.field.Turns;
import org.dataloader.DataLoaderRegistry;

/** The loaders that each request begins with. */
@FunctionalInterface
public interface RequestLoaders {

    void register(DataLoaderRegistry loaders, Caller caller, Turns turns);
}
