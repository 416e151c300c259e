package io.belvedere.code.internal.foreign;

import io.belvedere.json.JsonObject;
import io.belvedere.layout.option.WebAddress;
import io.belvedere.problem.BelvedereException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Links from the title of a widget. Those that lead where ours may not are dropped. */
public final class LinksDraft {

    private static final int MAX_LINKS = 20;
    private static final int MAX_TITLE_LENGTH = 100;

    private final List<Object> links = new ArrayList<>();

    public void add(ForeignObject link, String titleMember) {
        String title = FittedText.of(link, titleMember, MAX_TITLE_LENGTH);
        String url = link.text("url", "");
        String what = "link " + Shown.value(title);
        if (links.size() == MAX_LINKS) {
            link.dropped(what, "a widget has at most " + MAX_LINKS + " links");
            return;
        }
        try {
            new WebAddress().check("url", url);
            links.add(JsonObject.with(
                    "title", title.isEmpty() ? FittedText.cut(url, MAX_TITLE_LENGTH) : title, "url", url));
        } catch (BelvedereException refusal) {
            link.dropped(what, Shown.message(refusal));
        }
    }

    public Optional<List<Object>> option() {
        return links.isEmpty() ? Optional.empty() : Optional.of(List.copyOf(links));
    }
}
