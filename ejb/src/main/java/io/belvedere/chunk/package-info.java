/**
 * Samples of one series as a few bytes: lossless compression of timestamps and doubles. The format is described byte by
 * byte in docs/formats/chunk.md; what is stored once must be readable for ever.
 */
@NullMarked
package io.belvedere.chunk;

import org.jspecify.annotations.NullMarked;
