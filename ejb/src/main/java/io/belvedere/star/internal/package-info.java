/** The bean behind stars. */
@NullMarked
package io.belvedere.star.internal;

import org.jspecify.annotations.NullMarked;
