/** Fault tolerance outside, the container's transaction inside. */
@NullMarked
package io.belvedere.transaction.internal;

import org.jspecify.annotations.NullMarked;
