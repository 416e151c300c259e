/** The stores of retention policies and pins. */
@NullMarked
package io.belvedere.persistence.retention;

import org.jspecify.annotations.NullMarked;
