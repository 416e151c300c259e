package io.belvedere.graphql.limit;

/** What is counted of a request, and the setting that bounds it. */
public enum Measure {
    CHARACTERS("characters", "characters", "belvedere.graphql.max-document-characters", 131_072, 1_024, 1_048_576),
    TOKENS("tokens", "tokens", "belvedere.graphql.max-tokens", 15_000, 100, 200_000),
    /** Selections within selections, fragments within selections, values within values: all that takes stack. */
    NESTING("nesting", "levels of nesting", "belvedere.graphql.max-nesting", 100, 20, 200),
    DEPTH("depth", "levels of fields", "belvedere.graphql.max-depth", 15, 5, 100),
    /** Those of a fragment count wherever it is spread, since they are fetched there. */
    FIELDS("fields", "fields", "belvedere.graphql.max-fields", 2_000, 100, 100_000),
    ROOT_FIELDS("rootFields", "fields at the root", "belvedere.graphql.max-root-fields", 200, 1, 100_000),
    ALIASES("aliases", "aliases", "belvedere.graphql.max-aliases", 500, 0, 100_000),
    DIRECTIVES("directives", "directives", "belvedere.graphql.max-directives", 500, 0, 100_000),
    DIRECTIVES_PER_PLACE(
            "directivesPerPlace",
            "directives at one place",
            "belvedere.graphql.max-directives-per-place",
            10,
            0,
            1_000),
    FRAGMENTS("fragments", "fragments", "belvedere.graphql.max-fragments", 100, 0, 10_000),
    LIST_ITEMS("listItems", "items in one list", "belvedere.graphql.max-list-items", 1_000, 1, 1_000_000);

    private final String code;
    private final String words;
    private final String key;
    private final int defaultLimit;
    private final int min;
    private final int max;

    Measure(String code, String words, String key, int defaultLimit, int min, int max) {
        this.code = code;
        this.words = words;
        this.key = key;
        this.defaultLimit = defaultLimit;
        this.min = min;
        this.max = max;
    }

    /** For programs; stable. */
    String code() {
        return code;
    }

    /** For people, behind a number. */
    String words() {
        return words;
    }

    String key() {
        return key;
    }

    int defaultLimit() {
        return defaultLimit;
    }

    int min() {
        return min;
    }

    int max() {
        return max;
    }
}
