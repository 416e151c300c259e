package io.belvedere.dashboard;

import java.util.List;

/**
 * A named value that people choose on the dashboard and that queries mention as {@code $name}. Variables are shown by
 * order, then name.
 */
public record Variable(
        String name,
        String label,
        int order,
        VariableDefinition definition,
        boolean multiple,
        boolean includeAll,
        List<String> selected) {

    public Variable {
        selected = List.copyOf(selected);
    }
}
