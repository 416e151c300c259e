/** The parameters of requests, read by name and meaning. */
@NullMarked
package io.belvedere.rest.parameter;

import org.jspecify.annotations.NullMarked;
