package io.belvedere.edit;

import java.util.List;

/** The fields that differ between two revisions of a board, each once, and a sentence of text for each. */
public record Difference(long from, long to, List<Change> changes, List<String> lines) {

    public Difference {
        changes = List.copyOf(changes);
        lines = List.copyOf(lines);
    }
}
