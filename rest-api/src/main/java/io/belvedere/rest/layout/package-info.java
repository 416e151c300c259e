/** Layouts over REST, for reading. */
@NullMarked
package io.belvedere.rest.layout;

import org.jspecify.annotations.NullMarked;
