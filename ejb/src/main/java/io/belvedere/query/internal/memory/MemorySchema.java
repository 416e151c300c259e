package io.belvedere.query.internal.memory;

import org.infinispan.protostream.GeneratedSchema;
import org.infinispan.protostream.annotations.ProtoSchema;

/** How pieces travel between nodes. */
@ProtoSchema(
        schemaPackageName = "io.belvedere.query",
        schemaFileName = "belvedere-query.proto",
        service = false,
        includeClasses = Remembered.class)
interface MemorySchema extends GeneratedSchema {}
