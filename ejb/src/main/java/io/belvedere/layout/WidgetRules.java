package io.belvedere.layout;

import io.belvedere.dashboard.VariableRules;
import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What is asked of a widget when it is written; the Markdown of texts is {@link Markdown}'s to check. */
public final class WidgetRules {

    public static final int MAX_QUERIES = 26;
    public static final int MAX_EXPRESSION_LENGTH = 10_000;
    public static final int MAX_LEGEND_LENGTH = 200;

    private static final Pattern QUERY_ID = Pattern.compile("[A-Z][A-Z0-9]{0,2}");

    private WidgetRules() {}

    public static void check(Widget widget) {
        Text.requirePlain("widget.title", widget.title());
        checkQueries(widget.type(), widget.queries());
        OptionRules.check("widget.options", widget.type(), widget.options());
    }

    private static void checkQueries(WidgetType type, List<Query> queries) {
        int max = type.hasData() ? MAX_QUERIES : 0;
        if (queries.size() > max) {
            throw BelvedereException.invalid(
                    "widget.queries", "are " + queries.size() + ", a widget of type " + type + " has at most " + max);
        }
        Set<String> ids = new HashSet<>();
        for (Query query : queries) {
            check(query);
            if (!ids.add(query.id())) {
                throw BelvedereException.invalid(
                        "widget.queries", "have the id " + query.id() + " twice, each has its own");
            }
        }
    }

    private static void check(Query query) {
        if (!QUERY_ID.matcher(query.id()).matches()) {
            throw BelvedereException.invalid(
                    "widget.queries",
                    "have the id " + Text.quoted(query.id())
                            + ", allowed are a capital letter and up to two more letters or digits, such as A or B2");
        }
        String path = "widget.queries." + query.id();
        Text.required(path + ".expression", query.expression(), MAX_EXPRESSION_LENGTH);
        Text.requireWithin(path + ".expression", query.expression(), MAX_EXPRESSION_LENGTH);
        VariableRules.mentioned(path + ".expression", query.expression());
        Text.requireWithin(path + ".legend", query.legend(), MAX_LEGEND_LENGTH);
    }
}
