package io.belvedere.promql.evaluation;

import io.belvedere.promql.Query;
import io.belvedere.promql.syntax.Span;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a query says beside its result, each once. */
final class Messages {

    private final Query query;
    private final Set<String> warnings = new LinkedHashSet<>();
    private final Set<String> infos = new LinkedHashSet<>();

    Messages(Query query) {
        this.query = query;
    }

    void warn(String text, Span place) {
        warnings.add("PromQL warning: " + text + " (" + query.place(place) + ")");
    }

    void inform(String text, Span place) {
        infos.add("PromQL info: " + text + " (" + query.place(place) + ")");
    }

    List<String> warnings() {
        return List.copyOf(warnings);
    }

    List<String> infos() {
        return List.copyOf(infos);
    }
}
