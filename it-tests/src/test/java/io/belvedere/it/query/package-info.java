/** Queries as clients of Prometheus ask them: by hand, at random, broken, and side by side with a Prometheus. */
@NullMarked
package io.belvedere.it.query;

import org.jspecify.annotations.NullMarked;
