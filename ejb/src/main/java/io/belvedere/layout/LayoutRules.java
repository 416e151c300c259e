package io.belvedere.layout;

import io.belvedere.problem.Text;

/** What is asked of a layout itself when it is written. Its widgets have {@link WidgetRules}. */
public final class LayoutRules {

    private LayoutRules() {}

    public static void check(Layout layout) {
        Text.requirePlain("layout.name", layout.name());
    }
}
