package io.belvedere.otlp;

import io.belvedere.settings.Settings;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How metrics of OpenTelemetry are converted.
 *
 * @param promoted attributes of the resource that become labels of each of its series
 * @param scopeLabels whether series tell the instrumentation scope that they are from
 * @param maxScale of exponential histograms; 2 to its power is how many buckets a doubling has
 * @param maxDeltaStreams of which running totals are remembered
 */
public record OtlpSettings(
        NameTranslation names, Set<String> promoted, boolean scopeLabels, int maxScale, int maxDeltaStreams) {

    public static final OtlpSettings DEFAULTS =
            new OtlpSettings(NameTranslation.ESCAPED_WITH_SUFFIXES, Set.of(), true, 2, 100_000);

    public OtlpSettings {
        promoted = Set.copyOf(promoted);
    }

    public static OtlpSettings from(Settings settings) {
        return new OtlpSettings(
                settings.oneOf("belvedere.otlp.translation-strategy", DEFAULTS.names(), NameTranslation.byText()),
                settings.text("belvedere.otlp.promote-resource-attributes")
                        .map(OtlpSettings::list)
                        .orElse(Set.of()),
                settings.flag("belvedere.otlp.scope-labels", DEFAULTS.scopeLabels()),
                settings.integer("belvedere.otlp.exponential-scale", DEFAULTS.maxScale(), -4, 8),
                settings.integer("belvedere.otlp.max-delta-streams", DEFAULTS.maxDeltaStreams(), 0, 10_000_000));
    }

    private static Set<String> list(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}
