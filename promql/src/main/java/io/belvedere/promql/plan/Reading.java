package io.belvedere.promql.plan;

import io.belvedere.promql.SampleSource.Selection;
import io.belvedere.promql.syntax.VectorSelector;

/**
 * What a task reads from the source.
 *
 * @param beforeMillis how far before the time of a step samples count: the range, or else how old they may be
 * @param isRange whether all of them count, not only the latest one
 */
public record Reading(VectorSelector selector, long beforeMillis, boolean isRange, Selection selection) {}
