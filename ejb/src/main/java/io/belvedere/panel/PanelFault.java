package io.belvedere.panel;

import io.belvedere.problem.BelvedereException;
import io.belvedere.problem.Problem;
import java.util.Map;

/**
 * Why a query of a widget was not answered.
 *
 * @param query its id
 * @param details the parts of the message for machines
 */
public record PanelFault(String query, Problem problem, String message, Map<String, String> details) {

    public PanelFault {
        details = Map.copyOf(details);
    }

    public static PanelFault of(String query, BelvedereException failure) {
        return new PanelFault(query, failure.problem(), String.valueOf(failure.getMessage()), failure.details());
    }
}
