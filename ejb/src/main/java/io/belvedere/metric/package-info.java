/**
 * Series by their labels: what they may be called, how they are selected and how they are found again. Everything
 * follows Prometheus 3, whose clients and queries it has to serve.
 */
@NullMarked
package io.belvedere.metric;

import org.jspecify.annotations.NullMarked;
