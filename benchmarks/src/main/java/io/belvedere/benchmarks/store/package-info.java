/** The metric store as a whole, by its protocols, beside Prometheus and a table of rows. */
@NullMarked
package io.belvedere.benchmarks.store;

import org.jspecify.annotations.NullMarked;
