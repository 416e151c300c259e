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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A widget to be. Each option is held against our rules as it comes, and one that breaks them is dropped. */
public final class WidgetDraft {

    private static final Set<String> AXIS = Set.of("min", "max", "logarithmic");

    private final WidgetType type;
    private final String title;
    private final String description;
    private final Map<String, @Nullable Object> options = new LinkedHashMap<>();
    private List<Query> queries = List.of();

    public WidgetDraft(WidgetType type, String title, String description) {
        this.type = type;
        this.title = title;
        this.description = description;
    }

    public WidgetType type() {
        return type;
    }

    public void queries(List<Query> newQueries) {
        queries = newQueries;
    }

    /** Sets an option to what became of a member of the source, unless there is nothing. */
    public void option(ForeignObject source, String member, String option, Optional<?> value) {
        value.ifPresent(one -> option(source, member, option, one));
    }

    public void option(ForeignObject source, String member, String option, Object value) {
        // Rules that bind options to each other are about the axis alone.
        Map<String, @Nullable Object> checked =
                AXIS.contains(option) ? new LinkedHashMap<>(options) : new LinkedHashMap<>();
        checked.keySet().retainAll(AXIS);
        checked.put(option, value);
        try {
            WidgetRules.check(new Widget(type, "", "", List.of(), new WidgetOptions(checked)));
            options.put(option, value);
        } catch (BelvedereException refusal) {
            source.report().dropped(source.path(member), member, Shown.message(refusal));
        }
    }

    public Widget widget() {
        return new Widget(type, title, description, queries, new WidgetOptions(options));
    }
}
