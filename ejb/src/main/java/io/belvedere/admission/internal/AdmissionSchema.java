package io.belvedere.admission.internal;

import org.infinispan.protostream.GeneratedSchema;
import org.infinispan.protostream.annotations.ProtoSchema;

/** How buckets travel between nodes. */
@ProtoSchema(
        schemaPackageName = "io.belvedere.admission",
        schemaFileName = "belvedere-admission.proto",
        service = false,
        includeClasses = {Bucket.class, Take.class})
interface AdmissionSchema extends GeneratedSchema {}
