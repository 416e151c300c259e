package io.belvedere.graphql.panel;

import io.belvedere.panel.PanelFault;
import io.belvedere.problem.BelvedereException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why something is not known, beside what is. The component names are the schema's field names. */
public record ToldFault(@Nullable String query, String code, String message, Map<String, String> details) {

    static ToldFault of(PanelFault fault) {
        return new ToldFault(fault.query(), fault.problem().name(), fault.message(), fault.details());
    }

    static ToldFault of(BelvedereException fault) {
        return new ToldFault(null, fault.problem().name(), String.valueOf(fault.getMessage()), fault.details());
    }
}
