package io.belvedere.rest.prometheus;

import io.belvedere.http.JsonBytes;
import io.belvedere.query.period.Edge;
import io.belvedere.query.period.Period;
import io.belvedere.query.period.SeriesPeriods;
import java.util.List;

/** Periods in the shape that results of queries have. */
final class PeriodResults {

    private final JsonBytes json;

    PeriodResults(JsonBytes json) {
        this.json = json;
    }

    void write(List<SeriesPeriods> all) {
        json.raw("{\"resultType\":\"periods\",\"result\":[");
        for (int i = 0; i < all.size(); i++) {
            json.raw(i == 0 ? "" : ",");
            series(all.get(i));
        }
        json.raw("]}");
    }

    private void series(SeriesPeriods series) {
        json.raw("{\"metric\":");
        new Results(json).labels(series.labels().asMap());
        json.raw(",\"periods\":[");
        for (int i = 0; i < series.periods().size(); i++) {
            json.raw(i == 0 ? "" : ",");
            period(series.periods().get(i));
        }
        json.raw("],\"total\":")
                .seconds(series.totalMillis())
                .raw(",\"share\":" + series.share())
                .raw('}');
    }

    private void period(Period period) {
        json.raw("{\"from\":")
                .seconds(period.fromMillis())
                .raw(",\"until\":")
                .seconds(period.untilMillis())
                .raw(",\"fromOpen\":" + (period.begin() == Edge.OPEN))
                .raw(",\"untilOpen\":" + (period.end() == Edge.OPEN))
                .raw('}');
    }
}
