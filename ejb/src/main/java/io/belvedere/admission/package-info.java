/** How many requests a caller and an address may make: each has a bucket of them that fills again by itself. */
@NullMarked
package io.belvedere.admission;

import org.jspecify.annotations.NullMarked;
