package io.belvedere.rest.prometheus;

import io.belvedere.access.Caller;
import io.belvedere.http.JsonBytes;
import io.belvedere.metric.Labels;
import io.belvedere.metric.MetricMetadata;
import io.belvedere.query.Found;
import io.belvedere.query.SeriesBrowser;
import io.belvedere.query.SeriesScope;
import io.belvedere.rest.parameter.Parameters;
import java.util.List;
import java.util.Map;

/** What there is to ask for, as clients of Prometheus look it up. */
final class SeriesCalls {

    private final SeriesBrowser browser;

    SeriesCalls(SeriesBrowser browser) {
        this.browser = browser;
    }

    Reply series(Caller caller, Parameters parameters) {
        if (parameters.texts("match[]").isEmpty()) {
            throw Parameters.refused("match[]", "is missing: at least one selector is needed");
        }
        Found<Labels> found = browser.series(caller, scope(parameters));
        JsonBytes data = new JsonBytes().raw('[');
        Results results = new Results(data);
        for (int i = 0; i < found.entries().size(); i++) {
            data.raw(i == 0 ? "" : ",");
            results.labels(found.entries().get(i).asMap());
        }
        return Reply.success(data.raw(']'), warnings(found), List.of());
    }

    Reply labelNames(Caller caller, Parameters parameters) {
        return texts(browser.labelNames(caller, scope(parameters)));
    }

    Reply labelValues(Caller caller, String name, Parameters parameters) {
        return texts(browser.labelValues(caller, name, scope(parameters)));
    }

    Reply metadata(Caller caller, Parameters parameters) {
        int limit = parameters.limit("limit");
        String metric = parameters.text("metric").orElse("");
        JsonBytes data = new JsonBytes().raw('{');
        int written = 0;
        for (Map.Entry<String, MetricMetadata> told : browser.metadata(caller).entrySet()) {
            if ((metric.isEmpty() || metric.equals(told.getKey())) && (limit == 0 || written < limit)) {
                data.raw(written == 0 ? "" : ",").string(told.getKey()).raw(":[");
                metadata(data, told.getValue());
                data.raw(']');
                written++;
            }
        }
        return Reply.success(data.raw('}'), List.of(), List.of());
    }

    private static void metadata(JsonBytes data, MetricMetadata told) {
        data.raw("{\"type\":")
                .string(told.type().text())
                .raw(",\"help\":")
                .string(told.help())
                .raw(",\"unit\":")
                .string(told.unit())
                .raw('}');
    }

    private static SeriesScope scope(Parameters parameters) {
        long start = parameters.time("start", Long.MIN_VALUE);
        long end = parameters.time("end", Long.MAX_VALUE);
        QueryCalls.requireOrder(start, end);
        return new SeriesScope(parameters.texts("match[]"), start, end, parameters.limit("limit"));
    }

    private static Reply texts(Found<String> found) {
        JsonBytes data = new JsonBytes().raw('[');
        for (int i = 0; i < found.entries().size(); i++) {
            data.raw(i == 0 ? "" : ",").string(found.entries().get(i));
        }
        return Reply.success(data.raw(']'), warnings(found), List.of());
    }

    private static List<String> warnings(Found<?> found) {
        return found.more() ? List.of(Reply.CUT) : List.of();
    }
}
