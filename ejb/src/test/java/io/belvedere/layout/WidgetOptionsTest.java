package io.belvedere.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WidgetOptionsTest {

    @Test
    void options_areCopiedDeeply() {
        List<Object> list = new ArrayList<>(List.of(1));
        WidgetOptions options = new WidgetOptions(Map.of("list", list));
        list.add(2);

        assertThat(options.values()).isEqualTo(Map.of("list", List.of(1.0)));
    }

    @Test
    void options_holdNumbersAsDoubles() {
        assertThat(new WidgetOptions(Map.of("a", 1, "b", 2.5f)).values()).isEqualTo(Map.of("a", 1.0, "b", 2.5));
    }

    @Test
    void options_refuseDeepNesting() {
        Map<String, Object> nested = Map.of();
        for (int level = 0; level <= WidgetOptions.MAX_DEPTH; level++) {
            nested = Map.of("in", nested);
        }
        Map<String, Object> tooDeep = nested;

        assertThatThrownBy(() -> new WidgetOptions(tooDeep)).hasMessage("options are nested deeper than 16 levels");
    }

    @Test
    void options_refuseWhatIsTooLarge() {
        Map<String, Object> large = Map.of("text", "x".repeat(WidgetOptions.MAX_CHARACTERS));

        assertThatThrownBy(() -> new WidgetOptions(large)).hasMessage("options are larger than 65536 characters");
    }

    @Test
    void options_refuseWhatIsNotJson() {
        assertThatThrownBy(() -> new WidgetOptions(Map.of("a", Double.NaN)))
                .hasMessage("options hold a number that is not finite");
        assertThatThrownBy(() -> new WidgetOptions(Map.of("a", Instant.EPOCH)))
                .hasMessage("options hold a value that is not JSON");
    }

    @Test
    void options_refuseTextThatNoStoreTakes() {
        assertThatThrownBy(() -> new WidgetOptions(Map.of("a", "x\0")))
                .hasMessage("options hold a NUL or a broken surrogate pair");
        assertThatThrownBy(() -> new WidgetOptions(Map.of("\ud83d", 1)))
                .hasMessage("options hold a NUL or a broken surrogate pair");
    }

    @Test
    void options_haveNoNegativeZero() {
        assertThat(new WidgetOptions(Map.of("a", -0.0)).values()).isEqualTo(Map.of("a", 0.0));
    }
}
