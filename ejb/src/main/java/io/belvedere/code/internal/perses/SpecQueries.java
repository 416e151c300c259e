package io.belvedere.code.internal.perses;

import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.Mentions;
import io.belvedere.code.internal.foreign.QueryDrafts;
import io.belvedere.code.internal.foreign.Shown;
import io.belvedere.layout.Query;
import java.util.List;

/** The queries of a panel. Those that are not PromQL are dropped. */
final class SpecQueries {

    private SpecQueries() {}

    static List<Query> read(ForeignObject panelSpec) {
        QueryDrafts drafts = new QueryDrafts();
        for (ForeignObject query : panelSpec.objects("queries")) {
            query.ignore("kind");
            ForeignObject plugin = query.object("spec").object("plugin");
            String kind = plugin.text("kind", "");
            ForeignObject spec = plugin.object("spec");
            if (!kind.equals("PrometheusTimeSeriesQuery")) {
                query.dropped("query of kind " + Shown.value(kind), "only PrometheusTimeSeriesQuery is known");
                query.ignoreAll();
            } else if (spec.text("query", "").isBlank()) {
                query.dropped("query", "it has no PromQL expression");
                query.ignoreAll();
            } else {
                read(spec, drafts);
            }
        }
        return drafts.queries();
    }

    private static void read(ForeignObject spec, QueryDrafts drafts) {
        Datasources.ignore(spec);
        if (spec.flag("instant", false)) {
            spec.report()
                    .info(spec.path("instant"), "instant query", "it is asked over the range; the last value counts");
        }
        drafts.add(spec, new Query("", Mentions.inQuery(spec, "query"), spec.text("seriesNameFormat", ""), false));
    }
}
