/** The viewer and the API tokens over REST. */
@NullMarked
package io.belvedere.rest.access;

import org.jspecify.annotations.NullMarked;
