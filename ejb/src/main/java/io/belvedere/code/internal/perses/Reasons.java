package io.belvedere.code.internal.perses;

import java.util.Map;

/** Why members of a Perses dashboard that nobody asked for do not come over. */
final class Reasons {

    private static final String ALIKE = "all series of a widget are drawn alike";
    private static final String STEP = "the step follows from the width of the widget";

    static final Map<String, String> BY_MEMBER = Map.of(
            "customAllValue",
            "all values are asked for by name",
            "hidden",
            "all variables are shown",
            "minStep",
            STEP,
            "palette",
            ALIKE,
            "querySettings",
            ALIKE,
            "repeatVariable",
            "the grid is drawn once, for all values chosen",
            "resolution",
            STEP,
            "sort",
            "the order is the server's");

    private Reasons() {}
}
