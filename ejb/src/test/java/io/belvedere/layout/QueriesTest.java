package io.belvedere.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class QueriesTest {

    @Test
    void fromJson_isTheInverseOfToJson() {
        Query query = new Query("A", "up", "{{job}}", true);

        assertThat(Queries.toJson(query))
                .isEqualTo(Map.of("id", "A", "expression", "up", "legend", "{{job}}", "hidden", true));
        assertThat(Queries.fromJson(Queries.toJson(query))).isEqualTo(query);
    }

    @Test
    void fromJson_refusesWhatIsNoQuery() {
        assertThatThrownBy(() -> Queries.fromJson("queries[1]", Map.of("id", "A", "expression", 1.0)))
                .hasMessage("queries[1].expression must be a text, is 1.0");
        assertThatThrownBy(() -> Queries.fromJson(
                        Map.of("id", "A", "expression", "up", "legend", "", "hidden", false, "step", 1.0)))
                .hasMessage("query.step is unknown, members are id, expression, legend, hidden");
    }
}
