/** What the in-memory twins of the stores share. */
@NullMarked
package io.belvedere.twin;

import org.jspecify.annotations.NullMarked;
