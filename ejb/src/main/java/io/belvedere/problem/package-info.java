/** What can go wrong, as data: one exception with a {@link io.belvedere.problem.Problem} that each protocol translates once. */
@NullMarked
package io.belvedere.problem;

import org.jspecify.annotations.NullMarked;
