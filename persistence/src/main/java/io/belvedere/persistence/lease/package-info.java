/** Leases in PostgreSQL, and the fence that keeps former holders out. */
@NullMarked
package io.belvedere.persistence.lease;

import org.jspecify.annotations.NullMarked;
