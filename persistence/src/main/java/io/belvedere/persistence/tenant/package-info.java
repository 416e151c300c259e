/** The store of tenants. */
@NullMarked
package io.belvedere.persistence.tenant;

import org.jspecify.annotations.NullMarked;
