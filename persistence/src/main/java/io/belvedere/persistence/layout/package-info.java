/** The store of layouts and their regions. */
@NullMarked
package io.belvedere.persistence.layout;

import org.jspecify.annotations.NullMarked;
