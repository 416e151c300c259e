package io.belvedere.graphql.execution;

import io.belvedere.settings.Settings;

/** What one document may ask for, and how many documents are kept parsed. */
public record ExecutionLimits(int maxDepth, int maxFields, int maxDocumentCharacters, int cachedDocuments) {

    public static final ExecutionLimits DEFAULTS = new ExecutionLimits(15, 2_000, 131_072, 500);

    public static ExecutionLimits from(Settings settings) {
        return new ExecutionLimits(
                settings.integer("belvedere.graphql.max-depth", DEFAULTS.maxDepth, 5, 100),
                settings.integer("belvedere.graphql.max-fields", DEFAULTS.maxFields, 100, 100_000),
                settings.integer(
                        "belvedere.graphql.max-document-characters", DEFAULTS.maxDocumentCharacters, 1_024, 1_048_576),
                settings.integer("belvedere.graphql.cached-documents", DEFAULTS.cachedDocuments, 0, 10_000));
    }
}
