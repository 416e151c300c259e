package io.belvedere.graphql.node;

import io.belvedere.graphql.field.BatchedField;
import org.dataloader.DataLoaderRegistry;

/** The nodes of a request are read together, whichever fields ask for them. */
public final class NodeLoaders {

    static final BatchedField<NodeId, Object> NODES = new BatchedField<>("nodes");

    private NodeLoaders() {}

    public static void register(DataLoaderRegistry loaders, NodeReads reads) {
        NODES.register(loaders, reads::find);
    }
}
