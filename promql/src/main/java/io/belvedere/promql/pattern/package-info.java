/** Regular expressions whose cost grows with the text, never with its powers, so that people may write them. */
@NullMarked
package io.belvedere.promql.pattern;

import org.jspecify.annotations.NullMarked;
