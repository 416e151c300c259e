package io.belvedere.graphql.access;

/** What a caller may do, whatever it is done with. The names are those of the schema. */
enum Permission {
    QUERY,
    EDIT,
    ADMINISTER,
    OPERATE
}
