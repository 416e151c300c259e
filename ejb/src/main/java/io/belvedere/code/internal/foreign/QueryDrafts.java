package io.belvedere.code.internal.foreign;

import io.belvedere.layout.Query;
import io.belvedere.layout.Widget;
import io.belvedere.layout.WidgetOptions;
import io.belvedere.layout.WidgetRules;
import io.belvedere.layout.WidgetType;
import io.belvedere.problem.BelvedereException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The queries of one widget to be. They get an id where theirs is missing, taken or not one of ours; one that breaks a
 * rule of ours is dropped.
 */
public final class QueryDrafts {

    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9]{0,2}");

    private final Map<String, Query> queries = new LinkedHashMap<>();

    public void add(ForeignObject source, Query wanted) {
        String id = freeId(wanted.id());
        String legend =
                FittedText.of(source.report(), source.path(), "legend", wanted.legend(), WidgetRules.MAX_LEGEND_LENGTH);
        Query query = new Query(id, wanted.expression().strip(), legend, wanted.hidden());
        try {
            WidgetRules.check(new Widget(WidgetType.TIME_SERIES, "", "", List.of(query), WidgetOptions.NONE));
        } catch (BelvedereException refusal) {
            source.dropped("query " + Shown.value(wanted.id()), Shown.message(refusal));
            return;
        }
        if (queries.size() == WidgetRules.MAX_QUERIES) {
            source.dropped(
                    "query " + Shown.value(wanted.id()),
                    "a widget has at most " + WidgetRules.MAX_QUERIES + " queries");
            return;
        }
        if (!wanted.id().isEmpty() && !id.equals(wanted.id())) {
            source.approximated("query " + Shown.value(wanted.id()), "it is named " + id + " here");
        }
        queries.put(id, query);
    }

    public List<Query> queries() {
        return List.copyOf(queries.values());
    }

    private String freeId(String wanted) {
        if (ID.matcher(wanted).matches() && !queries.containsKey(wanted)) {
            return wanted;
        }
        char free = 'A';
        while (free < 'Z' && queries.containsKey(String.valueOf(free))) {
            free++;
        }
        return queries.containsKey(String.valueOf(free)) ? "Z" + queries.size() : String.valueOf(free);
    }
}
