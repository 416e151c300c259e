/** The HTTP API of Prometheus, as its clients know it, and in its manner what goes beyond its queries. */
@NullMarked
package io.belvedere.rest.prometheus;

import org.jspecify.annotations.NullMarked;
