package io.belvedere.layout.internal;

import io.belvedere.layout.Layout;
import java.util.List;

/** What is cached together, because it is read together: all layouts of one dashboard with their regions. */
record LayoutsOfDashboard(List<Layout> layouts) {

    LayoutsOfDashboard {
        layouts = List.copyOf(layouts);
    }
}
