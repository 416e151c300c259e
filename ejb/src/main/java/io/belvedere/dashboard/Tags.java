package io.belvedere.dashboard;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Text;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** The words that dashboards are found by. */
final class Tags {

    private static final int MAX_TAGS = 50;
    private static final int MAX_LENGTH = 50;

    private Tags() {}

    static SortedSet<String> of(Collection<String> tags) {
        SortedSet<String> checked = new TreeSet<>();
        tags.forEach(tag -> checked.add(Text.required("tag", tag, MAX_LENGTH)));
        if (checked.size() > MAX_TAGS) {
            throw BelvedereException.overLimit("tags", MAX_TAGS, "a dashboard has at most " + MAX_TAGS + " tags");
        }
        return Collections.unmodifiableSortedSet(checked);
    }
}
