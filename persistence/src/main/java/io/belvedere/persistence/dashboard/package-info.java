/** The store of dashboards. */
@NullMarked
package io.belvedere.persistence.dashboard;

import org.jspecify.annotations.NullMarked;
