package io.belvedere.panel;

import io.belvedere.problem.BelvedereException;
import java.util.List;
import java.util.Optional;

/**
 * The values of a variable.
 *
 * @param values that can be chosen, as far as they can be listed
 * @param chosen those that stand for it
 * @param more whether there are more than are listed
 * @param fault why they are not known
 */
public record VariableValues(
        String name, List<String> values, List<String> chosen, boolean more, Optional<BelvedereException> fault) {

    public VariableValues {
        values = List.copyOf(values);
        chosen = List.copyOf(chosen);
    }
}
