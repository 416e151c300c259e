/** The store of samples: the log of what came in, the series, and chunks of samples at rest. */
@NullMarked
package io.belvedere.sample;

import org.jspecify.annotations.NullMarked;
