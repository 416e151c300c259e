package io.belvedere.dashboard.internal;

import org.infinispan.protostream.GeneratedSchema;
import org.infinispan.protostream.annotations.ProtoSchema;

/** How dashboards travel between nodes. */
@ProtoSchema(
        schemaPackageName = "io.belvedere.dashboard",
        schemaFileName = "belvedere-dashboard.proto",
        service = false,
        includeClasses = {DashboardAdapter.class, ContentAdapter.class, SharingAdapter.class})
interface DashboardSchema extends GeneratedSchema {}
