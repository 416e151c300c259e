package io.belvedere.dashboard;

import java.util.List;

/**
 * What stands for a variable in a query.
 *
 * @param several whether there may be more than one, so that a regular expression is expected
 * @param origin who decides what the values may be
 */
public record ChosenValues(List<String> values, boolean several, Origin origin) {

    /** Whose text the values are. */
    public enum Origin {
        /** Of who wrote the board, and is trusted with its queries: any piece of a query. */
        BOARD,
        /** Of who looks at the board or who sends samples: only ever a value, never a piece of a query. */
        OTHERS
    }

    public ChosenValues {
        values = List.copyOf(values);
    }

    /** Of the server or of the board itself. */
    public static ChosenValues fixed(String value) {
        return new ChosenValues(List.of(value), false, Origin.BOARD);
    }

    public static ChosenValues of(Variable variable, List<String> values) {
        VariableDefinition definition = variable.definition();
        boolean others =
                definition instanceof VariableDefinition.Query || definition instanceof VariableDefinition.TextBox;
        return new ChosenValues(
                values, variable.multiple() || variable.includeAll(), others ? Origin.OTHERS : Origin.BOARD);
    }
}
