package io.belvedere.retention;

import io.belvedere.problem.BelvedereException;
import java.util.Optional;

/** A class in one tier: the samples of its series, or their roll-ups. Its text stands with what is stored. */
public record StorageClass(Tier tier, RetentionClass retentionClass) {

    /** The text of the longest has 100 characters, which is what stores take. */
    public static StorageClass parse(String text) {
        int blank = text.indexOf(' ');
        Optional<Tier> tier = Tier.find(text.substring(0, Math.max(blank, 0)));
        return new StorageClass(
                tier.orElseThrow(() -> BelvedereException.invalid("storage class", "has no tier: '" + text + "'")),
                RetentionClass.parse(text.substring(blank + 1)));
    }

    @Override
    public String toString() {
        return tier + " " + retentionClass;
    }
}
