package io.belvedere.ingest;

import java.util.Locale;

/**
 * Samples of a batch that were not kept, all for the same reason.
 *
 * @param count how many
 * @param example what is wrong with the first of them, for people
 */
public record RefusedSamples(Reason reason, int count, String example) {

    String toText() {
        return count + " " + reason.toText() + " (first: " + example + ")";
    }

    /** Why samples are not kept. Those that say so are the client's to send again later; the others will never be kept. */
    public enum Reason {
        /** Labels break a rule or a limit. */
        LABELS(false),
        /** Of a kind that is not kept here, such as native histograms. */
        UNSUPPORTED(false),
        /** Earlier than what is still taken. */
        TOO_OLD(false),
        /** Further in the future than clocks differ. */
        TOO_NEW(false),
        /** The series has another value at that time. */
        OTHER_VALUE(false),
        /** One more series than the tenant may have. */
        SERIES_LIMIT(true),
        /** More samples in a second than the tenant may send. */
        RATE_LIMIT(true);

        private final boolean worthRepeating;

        Reason(boolean worthRepeating) {
            this.worthRepeating = worthRepeating;
        }

        /** For people, and as protocols of text write it. */
        public String toText() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether the same samples may be kept when they are sent again. */
        public boolean isWorthRepeating() {
            return worthRepeating;
        }
    }
}
