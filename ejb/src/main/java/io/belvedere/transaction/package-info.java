/** Units of work against the store, each in a class of work with limits of its own. */
@NullMarked
package io.belvedere.transaction;

import org.jspecify.annotations.NullMarked;
