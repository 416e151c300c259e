package io.belvedere.retention;

import io.belvedere.rollup.Resolution;
import io.belvedere.sample.Generation;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In what detail samples are stored. */
public enum Tier {
    /** The samples as they came. */
    RAW(Generation.SAMPLES, null),
    FIVE_MINUTES(Resolution.FIVE_MINUTES.text(), Resolution.FIVE_MINUTES),
    ONE_HOUR(Resolution.ONE_HOUR.text(), Resolution.ONE_HOUR);

    private final String text;
    private final @Nullable Resolution resolution;

    Tier(String text, @Nullable Resolution resolution) {
        this.text = text;
        this.resolution = resolution;
    }

    static Optional<Tier> find(String text) {
        return Arrays.stream(values()).filter(tier -> tier.text.equals(text)).findFirst();
    }

    /** Of its roll-ups, if it has some. */
    public Optional<Resolution> resolution() {
        return Optional.ofNullable(resolution);
    }

    /** As it stands in stores and metrics. */
    @Override
    public String toString() {
        return text;
    }
}
