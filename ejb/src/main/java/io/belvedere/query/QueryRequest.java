package io.belvedere.query;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A query and what it may take.
 *
 * @param timeout null, or longer than the server allows, for as long as that
 * @param lookback how old a sample may be to stand for an instant; null for what the server has set
 */
public record QueryRequest(
        String text, Lane lane, Recall recall, @Nullable Duration timeout, @Nullable Duration lookback) {

    /** Which queries it shares its places with: those that somebody waits for are held up by no others. */
    public enum Lane {
        INTERACTIVE,
        BACKGROUND
    }

    /** Whether parts of the answer may be what an earlier query came to. */
    public enum Recall {
        ALLOWED,
        AVOIDED
    }

    /** Of somebody who waits for the answer. */
    public static QueryRequest interactive(String text) {
        return new QueryRequest(text, Lane.INTERACTIVE, Recall.ALLOWED, null, null);
    }
}
