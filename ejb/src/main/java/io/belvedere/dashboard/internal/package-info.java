/** The beans behind dashboards: service and cache. */
@NullMarked
package io.belvedere.dashboard.internal;

import org.jspecify.annotations.NullMarked;
