package io.belvedere.graphql.limit;

/**
 * How far a selection set reaches, with all that its fragments bring.
 *
 * @param fields all of them, at every place that they are fetched for
 * @param rootFields those of the set itself
 * @param depth of fields within fields
 * @param nesting of selection sets within selection sets, this one not counted
 */
record Extent(long fields, long rootFields, int depth, int nesting) {

    static final Extent NONE = new Extent(0, 0, 0, 0);

    /** A field alone. So does a spread of a fragment that does not exist count, which validation refuses later. */
    static final Extent FIELD = new Extent(1, 1, 1, 0);

    static Extent fieldOver(Extent selections) {
        return new Extent(selections.fields + 1, 1, selections.depth + 1, selections.nesting + 1);
    }

    /** The selections of a fragment, where it stands. */
    Extent inFragment() {
        return new Extent(fields, rootFields, depth, nesting + 1);
    }

    Extent beside(Extent other) {
        return new Extent(
                fields + other.fields,
                rootFields + other.rootFields,
                Math.max(depth, other.depth),
                Math.max(nesting, other.nesting));
    }
}
