package io.belvedere.promql.conformance;

/** What a series of a script may need that the engine does not have. */
enum UnsupportedFeature {
    NATIVE_HISTOGRAMS("native histograms"),
    START_TIMESTAMPS("start timestamps");

    private final String description;

    UnsupportedFeature(String description) {
        this.description = description;
    }

    @Override
    public String toString() {
        return description;
    }
}
