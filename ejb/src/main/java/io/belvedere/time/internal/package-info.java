/** The one place that reads the wall clock. */
@NullMarked
package io.belvedere.time.internal;

import org.jspecify.annotations.NullMarked;
