package io.belvedere.code.internal.perses;

import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.Shown;

/** The data source of a query or variable, which needs none here: all ask Belvedere's own metrics. */
final class Datasources {

    private Datasources() {}

    static void ignore(ForeignObject spec) {
        if (spec.value("datasource") instanceof String variable) {
            mention(spec, variable);
            return;
        }
        ForeignObject datasource = spec.object("datasource");
        datasource.ignore("kind");
        String name = datasource.text("name", "");
        if (!name.isEmpty()) {
            mention(spec, name);
        }
    }

    private static void mention(ForeignObject spec, String name) {
        spec.report()
                .info(
                        spec.path("datasource"),
                        "data source " + Shown.value(name),
                        "queries run on Belvedere's own metrics");
    }
}
