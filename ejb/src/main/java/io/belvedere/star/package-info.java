/** Stars: what people mark as theirs, and how many did. Everybody who may view a dashboard sees who has starred it. */
@NullMarked
package io.belvedere.star;

import org.jspecify.annotations.NullMarked;
