/** Keeps the measures of requests. */
@NullMarked
package io.belvedere.performance.internal;

import org.jspecify.annotations.NullMarked;
