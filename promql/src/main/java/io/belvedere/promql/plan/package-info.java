/**
 * What has to be done to evaluate a query on a grid, and in which order: equal parts once, and once for all steps what is
 * the same at each. Begin at the planner.
 */
@NullMarked
package io.belvedere.promql.plan;

import org.jspecify.annotations.NullMarked;
