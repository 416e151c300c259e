/** Tenants: the wall between customers. Every row, cache key and caller carries one. */
@NullMarked
package io.belvedere.tenant;

import org.jspecify.annotations.NullMarked;
