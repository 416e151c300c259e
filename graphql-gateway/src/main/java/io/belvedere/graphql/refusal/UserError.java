package io.belvedere.graphql.refusal;

import io.belvedere.edit.Conflict;
import io.belvedere.problem.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why a command was refused, as data. The component names are the schema's field names.
 *
 * @param field the path from the input on, if it is known
 */
public record UserError(
        Problem code,
        String message,
        @Nullable List<String> field,
        List<Conflict> conflicts,
        Map<String, String> details) {}
