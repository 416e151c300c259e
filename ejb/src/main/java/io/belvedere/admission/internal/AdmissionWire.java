package io.belvedere.admission.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.infinispan.protostream.GeneratedSchema;

/** Hands the schema to the caches. */
@ApplicationScoped
public class AdmissionWire {

    @Produces
    GeneratedSchema schema() {
        return new AdmissionSchemaImpl();
    }
}
