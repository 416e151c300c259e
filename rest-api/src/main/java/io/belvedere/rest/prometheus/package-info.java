/** The HTTP API of Prometheus, as its clients know it: paths, parameters, envelope, statuses. */
@NullMarked
package io.belvedere.rest.prometheus;

import org.jspecify.annotations.NullMarked;
