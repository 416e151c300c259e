package io.belvedere.code.internal.grafana;

import io.belvedere.code.internal.foreign.ForeignObject;
import io.belvedere.code.internal.foreign.ImportReport;
import io.belvedere.code.internal.foreign.Shown;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which queries are PromQL. A file names a data source by type and uid, by its name alone, by an input such as
 * {@code ${DS_MAIN}} that is filled in when it is imported, or by a variable. Here all queries run on Belvedere's own
 * metrics, so only the type matters; each other source is mentioned once.
 */
final class Sources {

    private static final Set<String> PROMETHEUS =
            Set.of("prometheus", "grafana-amazonprometheus-datasource", "grafana-azureprometheus-datasource");
    private static final Set<String> NOT_A_SOURCE = Set.of("-- Mixed --", "-- Grafana --", "-- Dashboard --");

    private final Map<String, String> typeByReference = new HashMap<>();
    private final Set<String> mentioned = new HashSet<>();

    /** Takes note of the inputs and the variables by which the file names its data sources. */
    static Sources of(ForeignObject model) {
        Sources sources = new Sources();
        for (ForeignObject input : model.objects("__inputs")) {
            if ("datasource".equals(input.text("type", ""))) {
                input.text("pluginId").ifPresent(type -> sources.typeByReference.put(input.text("name", ""), type));
            }
            input.ignore("name", "label", "description", "pluginName", "value");
        }
        for (ForeignObject variable : model.object("templating").objects("list")) {
            if ("datasource".equals(variable.text("type", "")) && variable.value("query") instanceof String type) {
                sources.typeByReference.put(variable.text("name", ""), type);
            }
        }
        return sources;
    }

    /** Of an object with a data source, or else with the one of what it stands in. */
    Source of(@Nullable Object reference, Source inherited) {
        if (reference instanceof Map<?, ?> object) {
            return of(textOf(object.get("type")), textOf(object.get("uid")), inherited);
        }
        return of("", textOf(reference), inherited);
    }

    private Source of(String type, String name, Source inherited) {
        if (name.equals("__expr__") || type.equals("__expr__")) {
            return new Source("__expr__", "__expr__");
        }
        if (NOT_A_SOURCE.contains(name) || type.equals("mixed")) {
            return name.equals("-- Mixed --") || type.equals("mixed") ? Source.UNKNOWN : new Source("grafana", name);
        }
        if (type.isEmpty() && name.isEmpty()) {
            return inherited;
        }
        String known = type.isEmpty() ? typeOf(name).orElse("") : type;
        return new Source(known, name);
    }

    private Optional<String> typeOf(String name) {
        String plain = name.replaceAll("[${}\\[\\]]", "");
        return Optional.ofNullable(typeByReference.get(plain.split(":", 2)[0]));
    }

    /** Says, once for each data source, that its queries run on Belvedere's own metrics. */
    void mention(Source source, ImportReport report, String path) {
        String name = source.name().isEmpty() ? source.type() : source.name();
        if (!name.isEmpty() && mentioned.add(name)) {
            report.info(path, "data source " + Shown.value(name), "queries run on Belvedere's own metrics");
        }
    }

    private static String textOf(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }

    /** A data source as a file tells it: the type may be unknown. */
    record Source(String type, String name) {
        static final Source UNKNOWN = new Source("", "");

        boolean isPrometheus() {
            return type.isEmpty() || PROMETHEUS.contains(type);
        }
    }
}
