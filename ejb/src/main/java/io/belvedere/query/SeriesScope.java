package io.belvedere.query;

import java.util.List;

/**
 * Which series are looked at.
 *
 * @param selectors of which a series meets at least one, as in a query: {@code up{job="api"}}; none for all series
 * @param fromMillis with samples not before
 * @param untilMillis and not after; both as far as can be told without reading all samples
 * @param limit how many are answered; 0 for all
 */
public record SeriesScope(List<String> selectors, long fromMillis, long untilMillis, int limit) {

    public SeriesScope {
        selectors = List.copyOf(selectors);
    }
}
