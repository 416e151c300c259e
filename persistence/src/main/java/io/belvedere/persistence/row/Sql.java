package io.belvedere.persistence.row;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement that is put together from parts. The parts are constants of the stores; whatever comes from a caller is a
 * parameter, which stands as a question mark.
 */
public final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> parameters = new ArrayList<>();

    /** One more part, with the values of its question marks in their order. */
    public Sql add(String part, Object... values) {
        int from = 0;
        for (Object value : values) {
            int mark = part.indexOf('?', from);
            parameters.add(value);
            text.append(part, from, mark).append('?').append(parameters.size());
            from = mark + 1;
        }
        text.append(part, from, part.length());
        return this;
    }

    /** As a query with this mapping of its result. */
    public List<?> results(EntityManager entities, String mapping) {
        return prepared(entities.createNativeQuery(text.toString(), mapping)).getResultList();
    }

    /** As a query whose rows are entities. */
    public <R> List<R> rows(EntityManager entities, Class<R> type) {
        List<?> rows =
                prepared(entities.createNativeQuery(text.toString(), type)).getResultList();
        return rows.stream().<R>map(type::cast).toList();
    }

    /** As a query for one column of text. */
    public List<String> strings(EntityManager entities) {
        List<?> values = prepared(entities.createNativeQuery(text.toString())).getResultList();
        return values.stream().map(String::valueOf).toList();
    }

    /** As a change; answers the number of rows. */
    public int execute(EntityManager entities) {
        return prepared(entities.createNativeQuery(text.toString())).executeUpdate();
    }

    private Query prepared(Query query) {
        for (int index = 0; index < parameters.size(); index++) {
            query.setParameter(index + 1, parameters.get(index));
        }
        return query;
    }
}
