package io.belvedere.cache.internal;

import org.infinispan.protostream.GeneratedSchema;
import org.infinispan.protostream.annotations.ProtoSchema;

/** How keys and leases travel between nodes. */
@ProtoSchema(
        schemaPackageName = "io.belvedere.cache",
        schemaFileName = "belvedere-cache.proto",
        service = false,
        includeClasses = {CacheKey.class, Lease.class})
interface CacheSchema extends GeneratedSchema {}
