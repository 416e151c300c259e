/**
 * Which groups of series are ahead over a whole range. Begin at {@link io.belvedere.query.ranking.Ranking}.
 */
@NullMarked
package io.belvedere.query.ranking;

import org.jspecify.annotations.NullMarked;
