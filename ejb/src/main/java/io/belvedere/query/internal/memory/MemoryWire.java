package io.belvedere.query.internal.memory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.infinispan.protostream.GeneratedSchema;

/** Hands the schema to the caches. */
@ApplicationScoped
public class MemoryWire {

    @Produces
    GeneratedSchema schema() {
        return new MemorySchemaImpl();
    }
}
