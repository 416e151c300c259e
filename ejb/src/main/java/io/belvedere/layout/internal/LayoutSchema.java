package io.belvedere.layout.internal;

import org.infinispan.protostream.GeneratedSchema;
import org.infinispan.protostream.annotations.ProtoSchema;

/** How layouts travel between nodes. */
@ProtoSchema(
        schemaPackageName = "io.belvedere.layout",
        schemaFileName = "belvedere-layout.proto",
        service = false,
        includeClasses = {LayoutsAdapter.class, LayoutAdapter.class, RegionAdapter.class, WidgetAdapter.class})
interface LayoutSchema extends GeneratedSchema {}
