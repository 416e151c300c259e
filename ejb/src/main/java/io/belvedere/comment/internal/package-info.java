/** The bean behind comments. */
@NullMarked
package io.belvedere.comment.internal;

import org.jspecify.annotations.NullMarked;
