package io.belvedere.presence.internal;

import org.infinispan.protostream.GeneratedSchema;
import org.infinispan.protostream.annotations.ProtoSchema;

/** How rolls of sessions travel between nodes. */
@ProtoSchema(
        schemaPackageName = "io.belvedere.presence",
        schemaFileName = "belvedere-presence.proto",
        service = false,
        includeClasses = {RollAdapter.class, PresenceAdapter.class, PresenceLimits.class, Renew.class, Leave.class})
interface PresenceSchema extends GeneratedSchema {}
