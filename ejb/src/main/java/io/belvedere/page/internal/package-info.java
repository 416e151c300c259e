/** Writes and reads signed cursors. */
@NullMarked
package io.belvedere.page.internal;

import org.jspecify.annotations.NullMarked;
