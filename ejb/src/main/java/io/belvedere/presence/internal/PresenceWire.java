package io.belvedere.presence.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.infinispan.protostream.GeneratedSchema;

/** Hands the schema to the caches. */
@ApplicationScoped
public class PresenceWire {

    @Produces
    GeneratedSchema schema() {
        return new PresenceSchemaImpl();
    }
}
