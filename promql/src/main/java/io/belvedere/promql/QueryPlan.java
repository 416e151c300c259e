package io.belvedere.promql;

import io.belvedere.promql.SampleSource.Selection;
import java.util.List;
import java.util.Optional;

/**
 * What a query is going to do.
 *
 * @param selections that it will make, each once
 * @param text for people: a line for each part of the query, those that it is made of below it and further in
 */
public record QueryPlan(List<Planned> selections, String text) {

    public QueryPlan {
        selections = List.copyOf(selections);
    }

    /**
     * A selection and what it is for.
     *
     * @param around the name of the function or aggregation directly around it
     * @param rangeMillis of a range selector, 0 of any other
     */
    public record Planned(Selection selection, Optional<String> around, long rangeMillis) {}

    @Override
    public String toString() {
        return text;
    }
}
