package io.belvedere.code.internal.grafana;

import io.belvedere.code.internal.foreign.FittedText;
import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.WidgetDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The panels {@code alertlist} and {@code dashlist}. Those of today have options, older ones say it themselves. */
final class Lists {

    private static final int MAX_LINE = 100;
    private static final Map<Integer, String> ALERT_ORDER =
            Map.of(1, "name", 2, "name", 3, "severity", 4, "since", 5, "since");

    private static final Map<String, String> OLD_STATES =
            Map.of("alerting", "firing", "pending", "pending", "ok", "inactive");

    private Lists() {}

    static void readAlerts(ForeignObject panel, WidgetDraft draft) {
        ForeignObject options = panel.has("options") ? panel.object("options") : panel;
        text(options, "alertName", draft);
        text(options, "nameFilter", draft);
        draft.option(options, "maxItems", "limit", options.number("maxItems").map(Math::rint));
        draft.option(options, "limit", "limit", options.number("limit").map(Math::rint));
        draft.option(options, "dashboardAlerts", "thisDashboard", options.flag("dashboardAlerts"));
        draft.option(options, "onlyAlertsOnDashboard", "thisDashboard", options.flag("onlyAlertsOnDashboard"));
        Optional<Integer> order = options.number("sortOrder").map(Double::intValue);
        draft.option(options, "sortOrder", "sort", order.map(ALERT_ORDER::get));
        if (order.filter(number -> number == 2 || number == 5).isPresent()) {
            options.report().approximated(options.path("sortOrder"), "descending order", "alerts are sorted one way");
        }
        if (options.value("stateFilter") instanceof Map<?, ?>) {
            states(options.object("stateFilter"), draft);
        } else {
            List<String> states = options.texts("stateFilter").stream()
                    .filter(OLD_STATES::containsKey)
                    .map(OLD_STATES::get)
                    .toList();
            draft.option(options, "stateFilter", "states", Optional.of(states).filter(list -> !list.isEmpty()));
        }
        options.ignoreIf("groupMode", "default");
        options.ignoreIf("viewMode", "list");
        options.ignoreIf("showOptions", "current");
        options.ignoreIf("show", "current");
        options.ignore("showInstances");
    }

    private static void states(ForeignObject filter, WidgetDraft draft) {
        List<String> states = new ArrayList<>();
        if (filter.flag("firing", false) || filter.flag("alerting", false)) {
            states.add("firing");
        }
        if (filter.flag("pending", false)) {
            states.add("pending");
        }
        if (filter.flag("normal", false) || filter.flag("inactive", false) || filter.flag("ok", false)) {
            states.add("inactive");
        }
        for (String other : List.of("noData", "no_data", "error", "execution_error", "paused", "recovering")) {
            filter.ignoreIf(other, false);
        }
        if (!states.isEmpty()) {
            draft.option(filter, "firing", "states", states);
        }
    }

    static void readDashboards(ForeignObject panel, WidgetDraft draft) {
        ForeignObject options = panel.has("options") ? panel.object("options") : panel;
        boolean search = options.flag("showSearch", options.flag("search", false));
        boolean starred = options.flag("showStarred", options.flag("starred", !search));
        draft.option(options, "tags", "tags", options.texts("tags"));
        text(options, "query", draft);
        draft.option(options, "maxItems", "limit", options.number("maxItems").map(Math::rint));
        draft.option(options, "limit", "limit", options.number("limit").map(Math::rint));
        draft.option(options, "showStarred", "starred", starred && !search);
        if (starred && search) {
            options.report()
                    .approximated(
                            options.path("showStarred"),
                            "starred dashboards",
                            "one list has those that are searched for");
        }
        options.ignoreIf("showRecentlyViewed", false);
        options.ignoreIf("recent", false);
        options.ignoreIf("keepTime", false);
        options.ignoreIf("includeVars", false);
        options.ignore("showHeadings", "headings", "showFolderNames");
    }

    private static void text(ForeignObject options, String member, WidgetDraft draft) {
        String text = FittedText.of(options, member, MAX_LINE);
        draft.option(options, member, "text", Optional.of(text).filter(one -> !one.isEmpty()));
    }
}
