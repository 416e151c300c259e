package io.belvedere.rest.prometheus;

import io.belvedere.http.JsonBytes;
import io.belvedere.promql.Grid;
import io.belvedere.promql.QueryResult.Series;
import io.belvedere.query.drawing.Canvas;
import io.belvedere.query.drawing.Downsampler;
import io.belvedere.query.drawing.Line;
import io.belvedere.query.drawing.M4;
import io.belvedere.query.drawing.MinMaxLttb;
import io.belvedere.rest.parameter.Parameters;
import java.util.Map;

/** Which points of a series are answered. */
interface Drawing {

    Drawing EVERY_POINT = (series, json) -> points(series.timestampsMillis(), series.values(), json);

    /** The members of a series that are its points. */
    void write(Series series, JsonBytes json);

    /** All points, unless a chart says how many it can show; then also where lines through them are broken. */
    static Drawing of(Parameters parameters, Grid grid) {
        Map<String, Downsampler> known = Map.of("m4", new M4(), "min-max-lttb", new MinMaxLttb());
        Downsampler downsampler = parameters.choice("downsampler", known).orElse(Downsampler.standard());
        if (parameters.text("max_points").isEmpty()) {
            if (parameters.text("downsampler").isPresent()) {
                throw Parameters.refused("downsampler", "needs max_points, the number of points that may be left");
            }
            return EVERY_POINT;
        }
        int maxPoints = parameters
                .whole("max_points", Canvas.FEWEST_POINTS, Integer.MAX_VALUE)
                .orElseThrow();
        Canvas canvas = Canvas.of(grid, maxPoints);
        return (series, json) -> {
            Line whole = Line.of(series.timestampsMillis(), series.values(), grid.stepMillis());
            line(downsampler.reduce(whole, canvas), json);
        };
    }

    private static void line(Line line, JsonBytes json) {
        points(line.timestampsMillis(), line.values(), json);
        json.raw(",\"breaks\":[");
        for (int i = 0; i < line.breaks().length; i++) {
            json.raw(i == 0 ? "" : ",").number(line.breaks()[i]);
        }
        json.raw(']');
    }

    private static void points(long[] timestampsMillis, double[] values, JsonBytes json) {
        json.raw("\"values\":[");
        for (int at = 0; at < values.length; at++) {
            if (at > 0) {
                json.raw(',');
            }
            json.raw('[')
                    .seconds(timestampsMillis[at])
                    .raw(',')
                    .value(values[at])
                    .raw(']');
        }
        json.raw(']');
    }
}
