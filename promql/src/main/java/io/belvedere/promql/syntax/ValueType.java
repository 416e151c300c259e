package io.belvedere.promql.syntax;

/** What an expression evaluates to. */
public enum ValueType {
    SCALAR("scalar"),
    STRING("string"),
    INSTANT_VECTOR("instant vector"),
    RANGE_VECTOR("range vector");

    private final String documentedName;

    ValueType(String documentedName) {
        this.documentedName = documentedName;
    }

    public boolean isScalarOrInstantVector() {
        return this == SCALAR || this == INSTANT_VECTOR;
    }

    @Override
    public String toString() {
        return documentedName;
    }
}
