package io.belvedere.graphql.http;

import io.belvedere.settings.Settings;

/**
 * How GraphQL travels by HTTP.
 *
 * @param maxBatch how many requests an array of them may hold; with 0 none is taken
 * @param incremental whether documents may defer parts of their answers
 */
public record HttpSettings(int maxBodyBytes, StatusProfile statusProfile, int maxBatch, boolean incremental) {

    public static final HttpSettings DEFAULTS = new HttpSettings(1_048_576, StatusProfile.SPEC, 0, false);

    public static HttpSettings from(Settings settings) {
        return new HttpSettings(
                settings.integer("belvedere.graphql.max-body-bytes", DEFAULTS.maxBodyBytes, 1_024, 67_108_864),
                settings.oneOf("belvedere.graphql.status-profile", DEFAULTS.statusProfile, StatusProfile.BY_NAME),
                settings.integer("belvedere.graphql.max-batch", DEFAULTS.maxBatch, 0, 100),
                settings.flag("belvedere.graphql.incremental-delivery", DEFAULTS.incremental));
    }
}
