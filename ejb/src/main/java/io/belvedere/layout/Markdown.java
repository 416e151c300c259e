package io.belvedere.layout;

/** The text of TEXT widgets: Markdown that can do no harm where it is shown. */
public interface Markdown {

    /** Refuses HTML, and links and images that lead elsewhere than to http, https, mailto or a relative address. */
    void requireSafe(String field, String text);

    /** As HTML for a page. What {@link #requireSafe} refuses is shown as text or left out, never passed on. */
    String toHtml(String text);
}
