/** The beans behind layouts: service and cache. */
@NullMarked
package io.belvedere.layout.internal;

import org.jspecify.annotations.NullMarked;
