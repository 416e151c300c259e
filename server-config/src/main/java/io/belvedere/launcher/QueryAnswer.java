package io.belvedere.launcher;

import io.belvedere.launcher.query.Labels;
import io.belvedere.launcher.query.MomentText;
import io.belvedere.launcher.query.Sample;
import io.belvedere.launcher.query.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A result of the Prometheus HTTP API and the remarks that came along. */
record QueryAnswer(JsonObject data, String type, List<String> warnings, List<String> infos) {

    /** Empty for what is no such answer. */
    static Optional<QueryAnswer> of(JsonObject envelope) {
        return envelope.object("data").flatMap(data -> data.text("resultType")
                .map(type -> new QueryAnswer(data, type, envelope.texts("warnings"), envelope.texts("infos"))));
    }

    /** Of a vector or a matrix; a sample that is no pair of time and value is left out. */
    List<Series> series() {
        return data.objects("result").stream().map(QueryAnswer::series).toList();
    }

    /** Of a scalar or a string, which have no labels. */
    Optional<String> single() {
        return sample(data.items("result")).map(Sample::value);
    }

    private static Series series(JsonObject item) {
        Map<String, String> labels = new TreeMap<>();
        JsonObject metric = item.object("metric").orElseGet(() -> new JsonObject(Map.of()));
        metric.members()
                .keySet()
                .forEach(name -> labels.put(name, metric.text(name).orElse("")));
        List<Sample> samples = new ArrayList<>();
        Stream.of("value", "histogram").map(item::items).forEach(pair -> sample(pair)
                .ifPresent(samples::add));
        Stream.of("values", "histograms")
                .map(item::items)
                .forEach(pairs -> pairs.forEach(pair -> sample(pair).ifPresent(samples::add)));
        samples.sort(Comparator.comparing(Sample::at));
        return new Series(Labels.of(labels), samples);
    }

    private static Optional<Sample> sample(@Nullable Object pair) {
        if (!(pair instanceof List<?> both) || both.size() != 2 || !(both.get(0) instanceof Double seconds)) {
            return Optional.empty();
        }
        return Optional.of(new Sample(MomentText.ofSeconds(BigDecimal.valueOf(seconds)), text(both.get(1))));
    }

    /** A histogram is an object. */
    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : Json.write(value);
    }
}
