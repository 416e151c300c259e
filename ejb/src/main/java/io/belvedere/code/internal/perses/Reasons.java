package io.belvedere.code.internal.perses;

import java.util.Map;

/** Why members of a Perses dashboard that nobody asked for do not come over. */
final class Reasons {

    private static final String ALIKE = "all series of a widget are drawn alike";
    private static final String STEP = "a query has no step of its own";

    static final Map<String, String> BY_MEMBER = Map.of(
            "customAllValue",
            "a variable has no text of its own for all values",
            "hidden",
            "a variable is not hidden here",
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
            "there is no order to choose");

    private Reasons() {}
}
