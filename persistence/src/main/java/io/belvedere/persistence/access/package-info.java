/** The stores of local users and API tokens. */
@NullMarked
package io.belvedere.persistence.access;

import org.jspecify.annotations.NullMarked;
