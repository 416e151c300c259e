package io.belvedere.code.internal.grafana;

import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.Shown;
import java.util.Map;
import java.util.Optional;

/** Settings that are one of some words. */
final class Words {

    private Words() {}

    /** What a word is called here; one that the map does not have is noted. */
    static Optional<String> of(ForeignObject object, String member, Map<String, String> ours) {
        Optional<String> word = object.text(member).filter(text -> !text.isEmpty());
        Optional<String> known = word.map(ours::get);
        if (word.isPresent() && known.isEmpty()) {
            object.drop(member, member + " " + Shown.value(word.get()), "Belvedere has nothing like it");
        }
        return known;
    }

    /** The same, with a note that says what a word became. */
    static Optional<String> nearest(
            ForeignObject object, String member, Map<String, String> ours, Map<String, String> near) {
        Optional<String> word = object.text(member);
        Optional<String> nearest = word.map(near::get);
        if (nearest.isEmpty()) {
            return of(object, member, ours);
        }
        object.report()
                .approximated(
                        object.path(member), member + " " + Shown.value(word.get()), "it becomes " + nearest.get());
        return nearest;
    }
}
