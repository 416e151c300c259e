/** The store of stars. */
@NullMarked
package io.belvedere.persistence.star;

import org.jspecify.annotations.NullMarked;
