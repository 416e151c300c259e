package io.belvedere.graphql.limit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VariableCheckTest {

    private static final RequestLimits TWO = RequestLimits.DEFAULTS.with(Measure.LIST_ITEMS, 2);
    private static final RequestLimits THREE_DEEP = RequestLimits.DEFAULTS.with(Measure.NESTING, 3);

    @Test
    void variables_withinTheLimitsPass() {
        Map<String, @Nullable Object> variables = new HashMap<>();
        variables.put("list", List.of(1L, 2L));
        variables.put("deep", List.of(Map.of("a", List.of("text"))));
        variables.put("none", null);

        assertThatCode(() -> VariableCheck.check(variables, TWO.with(Measure.NESTING, 3)))
                .doesNotThrowAnyException();
    }

    @Test
    void list_withTooManyItemsIsRefusedWhereverItIs() {
        Map<String, Object> variables = Map.of("input", Map.of("tags", List.of("a", "b", "c")));

        assertThatThrownBy(() -> VariableCheck.check(variables, TWO))
                .hasMessageContaining("more than 2 items in one list");
    }

    @Test
    void value_nestedTooDeepIsRefused() {
        Map<String, Object> variables = Map.of("a", List.of(Map.of("b", List.of(Map.of()))));

        assertThatThrownBy(() -> VariableCheck.check(variables, THREE_DEEP))
                .hasMessageContaining("more than 3 levels of nesting");
    }

    /** A value that no stack would bear, were it looked at to its end. */
    @Test
    void value_isLookedAtDownToTheLimitOnly() {
        Object value = "end";
        for (int i = 0; i < 1_000_000; i++) {
            value = Collections.singletonList(value);
        }
        Map<String, Object> variables = Map.of("a", value);

        assertThatThrownBy(() -> VariableCheck.check(variables, RequestLimits.DEFAULTS))
                .hasMessageContaining("more than 100 levels of nesting");
    }
}
