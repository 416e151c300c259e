package io.belvedere.benchmarks.panel;

import java.util.List;
import java.util.stream.IntStream;

/** A board that is to be. No other one of its size has its name. */
record BoardPlan(String name, BoardSize size) {

    /** What the panels show, each what no other one does. */
    List<PanelSeries> panels() {
        return IntStream.range(0, size.regions())
                .mapToObj(place -> new PanelSeries(name + "-of-" + size.regions(), place))
                .toList();
    }
}
