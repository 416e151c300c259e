/** What ranges came to, remembered window by window, and when that still holds. */
@NullMarked
package io.belvedere.query.internal.memory;

import org.jspecify.annotations.NullMarked;
