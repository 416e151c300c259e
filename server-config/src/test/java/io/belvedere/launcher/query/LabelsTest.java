package io.belvedere.launcher.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {

    @Test
    void text_isASelector() {
        assertThat(Labels.of(Map.of("__name__", "up", "job", "api", "a", "b")).text())
                .isEqualTo("up{a=\"b\", job=\"api\"}");
        assertThat(Labels.of(Map.of("job", "api")).text()).isEqualTo("{job=\"api\"}");
        assertThat(Labels.of(Map.of("__name__", "up")).text()).isEqualTo("up");
        assertThat(Labels.of(Map.of()).text()).isEqualTo("{}");
    }

    @Test
    void text_cannotSteerATerminal() {
        assertThat(Labels.of(Map.of("a", "\"x\\\n\u001b[2J\u202e")).text())
                .isEqualTo("{a=\"\\\"x\\\\\\n\\u001b[2J\\u202e\"}");
    }

    @Test
    void shared_areThoseOfAllWithTheSameValue() {
        Labels one = Labels.of(Map.of("__name__", "up", "job", "api", "zone", "a"));
        Labels other = Labels.of(Map.of("__name__", "up", "job", "web", "host", "h"));

        Labels shared = Labels.shared(List.of(one, other));

        assertThat(shared.text()).isEqualTo("up");
        assertThat(one.without(shared).text()).isEqualTo("{job=\"api\", zone=\"a\"}");
    }
}
