/** Measures a running server from outside, as its users meet it. */
@NullMarked
package io.belvedere.benchmarks;

import org.jspecify.annotations.NullMarked;
