/** The store of comments. */
@NullMarked
package io.belvedere.persistence.comment;

import org.jspecify.annotations.NullMarked;
