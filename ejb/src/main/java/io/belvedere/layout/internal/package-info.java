/** The beans behind layouts: service, cache and the layout that every new dashboard has. */
@NullMarked
package io.belvedere.layout.internal;

import org.jspecify.annotations.NullMarked;
