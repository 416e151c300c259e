/** How panels come to be. */
@NullMarked
package io.belvedere.panel.internal;

import org.jspecify.annotations.NullMarked;
