/** What a query came to before, laid over what it comes to now. */
@NullMarked
package io.belvedere.query.overlay;

import org.jspecify.annotations.NullMarked;
