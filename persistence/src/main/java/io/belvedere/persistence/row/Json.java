package io.belvedere.persistence.row;

import org.jspecify.annotations.Nullable;

/**
 * The value of a {@code jsonb} column: a tree of maps, lists, strings, doubles, booleans and nulls. Never changed in
 * place; a row that is to hold another tree gets another value.
 */
public record Json(@Nullable Object tree) {

    private static final JsonConverter CONVERTER = new JsonConverter();

    /** The text of the tree, for statements in SQL. */
    public String text() {
        return CONVERTER.convertToDatabaseColumn(this).toString();
    }
}
