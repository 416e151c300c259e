package io.belvedere.layout.internal;

import io.belvedere.layout.Layout;
import java.util.ArrayList;
import java.util.List;
import org.infinispan.protostream.annotations.ProtoAdapter;
import org.infinispan.protostream.annotations.ProtoFactory;
import org.infinispan.protostream.annotations.ProtoField;

/** Writes the layouts of a dashboard; numbers are never given to another field. */
@ProtoAdapter(LayoutsOfDashboard.class)
final class LayoutsAdapter {

    @ProtoFactory
    LayoutsOfDashboard create(List<Layout> layouts) {
        return new LayoutsOfDashboard(layouts);
    }

    @ProtoField(number = 1, collectionImplementation = ArrayList.class)
    List<Layout> getLayouts(LayoutsOfDashboard value) {
        return value.layouts();
    }
}
