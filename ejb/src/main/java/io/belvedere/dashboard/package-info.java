/** Dashboards: titled boards that belong to a tenant. Their layouts live in {@link io.belvedere.layout}. */
@NullMarked
package io.belvedere.dashboard;

import org.jspecify.annotations.NullMarked;
