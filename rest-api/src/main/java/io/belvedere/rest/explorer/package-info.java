/** The way to the explorer of GraphQL, which is served elsewhere. */
@NullMarked
package io.belvedere.rest.explorer;

import org.jspecify.annotations.NullMarked;
