package io.belvedere.rest.prometheus;

import io.belvedere.http.JsonBytes;
import io.belvedere.promql.Grid;
import io.belvedere.query.ranking.Leaders;
import io.belvedere.query.ranking.Ranked;
import java.util.Optional;

/** Those ahead in the shape that results of queries have, with or without their lines over the range. */
final class RankingResults {

    private final JsonBytes json;
    private final Grid grid;
    private final Optional<Drawing> lines;

    RankingResults(JsonBytes json, Grid grid, Optional<Drawing> lines) {
        this.json = json;
        this.grid = grid;
        this.lines = lines;
    }

    void write(Leaders leaders) {
        json.raw("{\"resultType\":\"ranking\",\"start\":")
                .seconds(grid.startMillis())
                .raw(",\"end\":")
                .seconds(grid.endMillis())
                .raw(",\"steps\":")
                .number(grid.steps())
                .raw(",\"groups\":")
                .number(leaders.groups())
                .raw(",\"result\":[");
        for (int i = 0; i < leaders.ranked().size(); i++) {
            json.raw(i == 0 ? "" : ",");
            group(leaders.ranked().get(i));
        }
        json.raw("]}");
    }

    private void group(Ranked ranked) {
        json.raw("{\"metric\":");
        new Results(json).labels(ranked.series().labels().asMap());
        json.raw(",\"score\":").value(ranked.value());
        lines.ifPresent(drawing -> {
            json.raw(',');
            drawing.write(ranked.series(), json);
        });
        json.raw('}');
    }
}
