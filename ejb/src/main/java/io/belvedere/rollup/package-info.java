/**
 * Roll-ups: the samples of a series in buckets of five minutes or an hour, each with what can be merged into longer
 * buckets without a loss. The stored format is described byte by byte in docs/formats/rollup.md.
 */
@NullMarked
package io.belvedere.rollup;

import org.jspecify.annotations.NullMarked;
