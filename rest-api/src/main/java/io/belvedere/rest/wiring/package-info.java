/** Puts the REST application together. */
@NullMarked
package io.belvedere.rest.wiring;

import org.jspecify.annotations.NullMarked;
