/** The signing keys in PostgreSQL. */
@NullMarked
package io.belvedere.persistence.signature;

import org.jspecify.annotations.NullMarked;
