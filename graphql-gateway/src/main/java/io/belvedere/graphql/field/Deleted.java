package io.belvedere.graphql.field;

/** The payload of a command that deleted something as a whole. */
public record Deleted(String deletedId) {

    public static Deleted of(Object id) {
        return new Deleted(id.toString());
    }
}
