package io.belvedere.code.internal.grafana;

import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.Mentions;
import io.belvedere.code.internal.foreign.QueryDrafts;
import io.belvedere.code.internal.foreign.Shown;
import io.belvedere.code.internal.grafana.Sources.Source;
import io.belvedere.layout.Query;
import java.util.List;
import java.util.regex.Pattern;

/** The queries of a panel. Those that are not PromQL are dropped. */
final class Targets {

    /** Behind a selector, logs are filtered or parsed; a file may name their source without its type. */
    private static final Pattern LOGQL =
            Pattern.compile("}\\s*(\\|=|\\|~|\\|\\s*(json|logfmt|pattern|regexp|unpack|line_format|unwrap)\\b)");

    private final Sources sources;

    Targets(Sources sources) {
        this.sources = sources;
    }

    List<Query> queries(ForeignObject panel) {
        Source ofPanel = sources.of(panel.value("datasource"), Source.UNKNOWN);
        QueryDrafts drafts = new QueryDrafts();
        for (ForeignObject target : panel.objects("targets")) {
            Source source = sources.of(target.value("datasource"), ofPanel);
            if (isPromQl(target, source)) {
                sources.mention(source, target.report(), target.path());
                read(target, drafts);
            } else {
                target.ignoreAll();
            }
        }
        return drafts.queries();
    }

    private static boolean isPromQl(ForeignObject target, Source source) {
        String what = "query " + Shown.value(target.text("refId", ""));
        if (source.type().equals("__expr__")) {
            target.dropped(what, "it is an expression on other queries, which Belvedere writes as PromQL");
        } else if (!source.isPrometheus()) {
            target.dropped(what, "it asks a data source of type " + Shown.value(source.type()));
        } else if (LOGQL.matcher(target.text("expr", "")).find()) {
            target.dropped(what, "it asks for logs");
        } else if (target.text("expr", "").isBlank()) {
            target.dropped(what, "it has no PromQL expression");
        } else {
            return true;
        }
        return false;
    }

    private static void read(ForeignObject target, QueryDrafts drafts) {
        target.ignore(
                "editorMode",
                "metric",
                "useBackend",
                "fullMetaSearch",
                "includeNullMetadata",
                "disableTextWrap",
                "$$hashKey",
                "key",
                "format",
                "queryType",
                "requestId",
                "adhocFilters");
        target.ignoreIf("range", true);
        target.ignoreIf("instant", false);
        target.ignoreIf("exemplar", false);
        target.ignoreIf("intervalFactor", 1.0);
        if (target.flag("instant", false)) {
            target.report()
                    .info(target.path("instant"), "instant query", "it is asked over the range; the last value counts");
            target.ignore("range");
        }
        String legend = target.text("legendFormat", "");
        drafts.add(
                target,
                new Query(
                        target.text("refId", ""),
                        Mentions.inQuery(target, "expr"),
                        legend.equals("__auto") ? "" : legend,
                        target.flag("hide", false)));
    }
}
