/** How queries are evaluated: every node of the tree makes columns over the whole grid, one for each series. Begin at the engine. */
@NullMarked
package io.belvedere.promql.evaluation;

import org.jspecify.annotations.NullMarked;
