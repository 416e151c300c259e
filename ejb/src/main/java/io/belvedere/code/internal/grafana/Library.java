package io.belvedere.code.internal.grafana;

import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.Shown;
import java.util.Map;
import java.util.Optional;

/** Panels of a library that a file brings along. On the dashboard stands but a reference to them, and the place. */
final class Library {

    private final ForeignObject elements;

    Library(ForeignObject dashboard) {
        elements = dashboard.object("__elements");
    }

    /** The panel that is meant, if it is one of a library and the file holds it. */
    Optional<ForeignObject> panel(ForeignObject reference) {
        if (reference.has("type") || !(reference.value("libraryPanel") instanceof Map<?, ?>)) {
            return Optional.empty();
        }
        String uid = reference.object("libraryPanel").text("uid", "");
        if (!(elements.value(uid) instanceof Map<?, ?>)
                || !(elements.object(uid).value("model") instanceof Map<?, ?>)) {
            return Optional.empty();
        }
        elements.object(uid).ignore("name", "uid", "kind");
        note(reference);
        reference.ignore("id", "title");
        ForeignObject panel = elements.object(uid).object("model");
        panel.ignore("gridPos");
        return Optional.of(panel);
    }

    /** Notes once that a panel is of a library. */
    static void note(ForeignObject panel) {
        ForeignObject library = panel.object("libraryPanel");
        library.approximated(
                "library panel " + Shown.value(library.text("name", "")),
                "the panel was copied and no longer follows its library");
        library.ignoreAll();
    }
}
