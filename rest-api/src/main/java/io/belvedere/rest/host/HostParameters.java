package io.belvedere.rest.host;

import io.belvedere.http.JsonMembers;
import io.belvedere.query.host.OverviewQuestion;
import io.belvedere.query.host.RecordFilter;
import io.belvedere.query.host.RecordKind;
import io.belvedere.query.host.RecordQuestion;
import io.belvedere.query.host.RecordText;
import io.belvedere.rest.parameter.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What requests ask of hosts. Each text of a record is a parameter; any of its values may be asked for. */
final class HostParameters {

    static final int DEFAULT_TOP = 10;

    private static final Set<String> TIMES = Set.of("start", "end");
    private static final Set<String> RANKING = Set.of("metric", "end");
    private static final Set<String> MEMBERS = Set.of("limit", "metric", "host");
    private static final Map<String, String> SHORT_NAMES =
            Map.of("cpu", "cpu_usage_percent", "memory", "memory_usage_mb");

    private HostParameters() {}

    static RecordQuestion toQuestion(RecordKind kind, Parameters parameters) {
        return toQuestion(kind, parameters, TIMES, RecordQuestion.DEFAULT_LIMIT);
    }

    static RecordQuestion toTopQuestion(Parameters parameters) {
        return toQuestion(RecordKind.PROCESS, parameters, RANKING, DEFAULT_TOP);
    }

    private static RecordQuestion toQuestion(
            RecordKind kind, Parameters parameters, Set<String> others, int defaultLimit) {
        Set<String> known = new TreeSet<>(others);
        known.add("limit");
        known.addAll(texts(kind));
        parameters.requireOnly(known);
        List<RecordFilter> filters = new ArrayList<>();
        for (String text : texts(kind)) {
            List<String> values = parameters.texts(text).stream()
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
            if (text.equals(RecordText.PROCESS_NAME)) {
                values.forEach(value -> filters.add(RecordFilter.containing(text, value)));
            } else if (!values.isEmpty()) {
                filters.add(RecordFilter.oneOf(text, values));
            }
        }
        int limit = parameters.whole("limit", 1, RecordQuestion.MAX_LIMIT).orElse(defaultLimit);
        return new RecordQuestion(kind, filters, limit);
    }

    private static List<String> texts(RecordKind kind) {
        return switch (kind) {
            case HOST -> List.of(RecordText.HOST);
            case PROCESS -> List.of(RecordText.HOST, RecordText.PROCESS_NAME, RecordText.PID);
            case VM -> List.of(RecordText.HOST, RecordText.VM);
        };
    }

    /** The field that processes are ranked by; the two that are asked for most have short names. */
    static String toField(String metric) {
        return SHORT_NAMES.getOrDefault(metric, metric);
    }

    static OverviewQuestion toOverview(Map<String, @Nullable Object> body) {
        JsonMembers members = JsonMembers.of(body, MEMBERS);
        long limit = members.findWhole("limit").orElse((long) RecordQuestion.DEFAULT_LIMIT);
        String metric = members.findText("metric").orElse("cpu");
        List<String> hosts = members.findText("host").stream().toList();
        return new OverviewQuestion(hosts, toField(metric), RecordQuestion.requireLimit(limit));
    }
}
