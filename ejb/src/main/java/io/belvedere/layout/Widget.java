package io.belvedere.layout;

import io.belvedere.problem.Text;

/** What a region shows. */
public record Widget(WidgetType type, String title, WidgetOptions options) {

    public static final int MAX_TITLE_LENGTH = 200;

    public Widget {
        title = Text.optional("widget title", title, MAX_TITLE_LENGTH);
    }

    public Widget retitled(String newTitle) {
        return new Widget(type, newTitle, options);
    }
}
