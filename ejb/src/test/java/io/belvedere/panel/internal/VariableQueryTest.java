package io.belvedere.panel.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.belvedere.panel.internal.VariableQuery.LabelNames;
import io.belvedere.panel.internal.VariableQuery.LabelValues;
import io.belvedere.panel.internal.VariableQuery.Result;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VariableQueryTest {

    @Test
    void parse_knowsTheFunctionsOfVariables() {
        assertThat(VariableQuery.parse("label_values(job)")).isEqualTo(new LabelValues(Optional.empty(), "job"));
        assertThat(VariableQuery.parse(" label_values( up{a=\"b,c\"} , job ) "))
                .isEqualTo(new LabelValues(Optional.of("up{a=\"b,c\"}"), "job"));
        assertThat(VariableQuery.parse("label_names()")).isEqualTo(new LabelNames(Optional.empty()));
        assertThat(VariableQuery.parse("label_names(up)")).isEqualTo(new LabelNames(Optional.of("up")));
        assertThat(VariableQuery.parse("metrics(http_\\d+)"))
                .isEqualTo(new LabelValues(Optional.of("{__name__=~\"http_\\\\d+\"}"), "__name__"));
        assertThat(VariableQuery.parse("query_result(topk(5, up))")).isEqualTo(new Result("topk(5, up)"));
    }

    @Test
    void parse_whateverElseIsAQuery() {
        assertThat(VariableQuery.parse("count by (job) (up)")).isEqualTo(new Result("count by (job) (up)"));
        assertThat(VariableQuery.parse("label_values(up, 1job)")).isEqualTo(new Result("label_values(up, 1job)"));
    }
}
