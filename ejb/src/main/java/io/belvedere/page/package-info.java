/** Cutting ordered lists into pages that stay right while rows come and go. */
@NullMarked
package io.belvedere.page;

import org.jspecify.annotations.NullMarked;
