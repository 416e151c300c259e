/**
 * When a condition was true: the result of a query on a grid as periods. Begin at {@link
 * io.belvedere.query.period.PeriodRule}.
 */
@NullMarked
package io.belvedere.query.period;

import org.jspecify.annotations.NullMarked;
