package io.belvedere.graphql.limit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Looks at the values of variables as they came: lists of bounded length, nested in bounded depth. */
public final class VariableCheck {

    private final RequestLimits limits;

    private VariableCheck(RequestLimits limits) {
        this.limits = limits;
    }

    public static void check(Map<String, ? extends @Nullable Object> variables, RequestLimits limits) {
        VariableCheck check = new VariableCheck(limits);
        variables.values().forEach(value -> check.value(value, 1));
    }

    private void value(@Nullable Object value, int nesting) {
        if (value instanceof List<?> items) {
            limits.require(Measure.NESTING, nesting);
            limits.require(Measure.LIST_ITEMS, items.size());
            items.forEach(item -> value(item, nesting + 1));
        } else if (value instanceof Map<?, ?> members) {
            limits.require(Measure.NESTING, nesting);
            members.values().forEach(member -> value(member, nesting + 1));
        }
    }
}
