/** Queries as dashboards ask them, over HTTP, of a Belvedere and a Prometheus that hold the same samples. */
@NullMarked
package io.belvedere.benchmarks.query;

import org.jspecify.annotations.NullMarked;
