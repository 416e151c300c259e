package io.belvedere.rest.prometheus;

import io.belvedere.http.JsonBytes;
import io.belvedere.promql.Grid;
import io.belvedere.promql.QueryResult;
import io.belvedere.promql.QueryResult.Series;
import io.belvedere.promql.QueryStatistics;
import io.belvedere.promql.SeriesLabels;
import io.belvedere.promql.syntax.DurationText;
import io.belvedere.promql.syntax.ValueType;
import io.belvedere.query.Freshness;
import io.belvedere.query.QueryAnswer;
import io.belvedere.query.SlowQuery;
import io.belvedere.rollup.Resolution;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Results of queries in the shapes that clients of Prometheus know. */
final class Results {

    /** How much is told of the computation. */
    enum Detail {
        NONE,
        TOTALS,
        STEPS
    }

    private final JsonBytes json;
    private final Drawing drawing;

    Results(JsonBytes json) {
        this(json, Drawing.EVERY_POINT);
    }

    Results(JsonBytes json, Drawing drawing) {
        this.json = json;
        this.drawing = drawing;
    }

    /** The members of an answer at one time. */
    void instant(QueryAnswer answer, Grid grid, int limit, Detail detail) {
        QueryResult result = answer.result();
        switch (result.type()) {
            case SCALAR -> {
                begin("scalar");
                Series only = result.series().get(0);
                point(only.timestampsMillis()[0], only.values()[0]);
            }
            case STRING -> {
                begin("string");
                json.raw('[')
                        .seconds(grid.startMillis())
                        .raw(',')
                        .string(result.text())
                        .raw(']');
            }
            case INSTANT_VECTOR -> {
                begin("vector");
                vector(first(result.series(), limit));
            }
            case RANGE_VECTOR -> {
                begin("matrix");
                matrix(first(sorted(result.series()), limit));
            }
        }
        end(answer, grid, detail);
    }

    /** The members of an answer on a grid. */
    void range(QueryAnswer answer, Grid grid, int limit, Detail detail) {
        begin("matrix");
        matrix(first(sorted(answer.result().series()), limit));
        end(answer, grid, detail);
    }

    /** The same with what was before, on the same grid. */
    void overlaid(QueryAnswer answer, List<Series> before, Grid grid, int limit, Detail detail) {
        begin("matrix");
        matrix(first(sorted(answer.result().series()), limit));
        json.raw(",\"previous\":");
        matrix(first(sorted(before), limit));
        end(answer, grid, detail);
    }

    /** Whether a limit leaves something out. */
    static boolean isCut(QueryResult result, int limit) {
        return limit > 0
                && result.series().size() > limit
                && (result.type() == ValueType.INSTANT_VECTOR || result.type() == ValueType.RANGE_VECTOR);
    }

    private void begin(String type) {
        json.raw("{\"resultType\":\"").raw(type).raw("\",\"result\":");
    }

    private void end(QueryAnswer answer, Grid grid, Detail detail) {
        if (detail != Detail.NONE) {
            json.raw(",\"stats\":");
            statistics(answer.result().statistics(), answer.freshness(), grid, detail);
        }
        json.raw('}');
    }

    private static List<Series> first(List<Series> series, int limit) {
        return limit > 0 && series.size() > limit ? series.subList(0, limit) : series;
    }

    private static List<Series> sorted(List<Series> series) {
        return series.stream().sorted(Comparator.comparing(Series::labels)).toList();
    }

    private void vector(List<Series> all) {
        json.raw('[');
        for (int i = 0; i < all.size(); i++) {
            Series series = all.get(i);
            json.raw(i == 0 ? "{\"metric\":" : ",{\"metric\":");
            labels(series.labels());
            json.raw(",\"value\":");
            point(series.timestampsMillis()[0], series.values()[0]);
            json.raw('}');
        }
        json.raw(']');
    }

    private void matrix(List<Series> all) {
        json.raw('[');
        for (int i = 0; i < all.size(); i++) {
            Series series = all.get(i);
            json.raw(i == 0 ? "{\"metric\":" : ",{\"metric\":");
            labels(series.labels());
            json.raw(',');
            drawing.write(series, json);
            json.raw('}');
        }
        json.raw(']');
    }

    private void labels(SeriesLabels labels) {
        labels(labels.asMap());
    }

    void labels(Map<String, String> labels) {
        json.raw('{');
        boolean first = true;
        for (Map.Entry<String, String> label : labels.entrySet()) {
            if (!first) {
                json.raw(',');
            }
            first = false;
            json.string(label.getKey()).raw(':').string(label.getValue());
        }
        json.raw('}');
    }

    private void point(long timeMillis, double value) {
        json.raw('[').seconds(timeMillis).raw(',').value(value).raw(']');
    }

    private void statistics(QueryStatistics statistics, Freshness freshness, Grid grid, Detail detail) {
        double selecting = statistics.selecting().toNanos() / 1e9;
        double evaluating = statistics.evaluating().toNanos() / 1e9;
        json.raw("{\"timings\":{\"evalTotalTime\":" + (selecting + evaluating))
                .raw(",\"resultSortTime\":0")
                .raw(",\"queryPreparationTime\":" + selecting)
                .raw(",\"innerEvalTime\":" + evaluating)
                .raw(",\"execQueueTime\":0")
                .raw(",\"execTotalTime\":" + (selecting + evaluating))
                .raw("},\"samples\":{");
        if (detail == Detail.STEPS) {
            steps(statistics.samplesPerStep(), grid);
        }
        json.raw("\"totalQueryableSamples\":")
                .number(statistics.samples())
                .raw(",\"peakSamples\":")
                .number(statistics.peakSamples())
                .raw(",\"series\":")
                .number(statistics.series())
                .raw("},\"freshness\":{\"asOf\":")
                .seconds(freshness.asOfMillis())
                .raw(",\"steps\":")
                .number(freshness.steps())
                .raw(",\"rememberedSteps\":")
                .number(freshness.remembered())
                .raw(",\"shared\":" + freshness.shared())
                .raw(",\"resolution\":")
                .string(resolution(freshness))
                .raw("}}");
    }

    private static String resolution(Freshness freshness) {
        Resolution coarsest = freshness.coarsest();
        return coarsest == null ? "samples" : DurationText.print(coarsest.millis());
    }

    void slow(SlowQuery slow) {
        json.raw("{\"at\":")
                .seconds(slow.at().toEpochMilli())
                .raw(",\"query\":")
                .string(slow.text())
                .raw(",\"start\":")
                .seconds(slow.grid().startMillis())
                .raw(",\"end\":")
                .seconds(slow.grid().endMillis())
                .raw(",\"step\":")
                .seconds(slow.grid().stepMillis())
                .raw(",\"seconds\":" + slow.duration().toNanos() / 1e9)
                .raw(",\"outcome\":")
                .string(slow.outcome())
                .raw(",\"series\":")
                .number(slow.statistics().series())
                .raw(",\"samples\":")
                .number(slow.statistics().samples())
                .raw(",\"peakSamples\":")
                .number(slow.statistics().peakSamples())
                .raw(",\"plan\":")
                .string(slow.plan())
                .raw('}');
    }

    private void steps(long[] samples, Grid grid) {
        json.raw("\"totalQueryableSamplesPerStep\":[");
        for (int step = 0; step < samples.length; step++) {
            json.raw(step == 0 ? "[" : ",[")
                    .seconds(grid.time(step))
                    .raw(',')
                    .number(samples[step])
                    .raw(']');
        }
        json.raw("],");
    }
}
