/** Samples as JSON: Belvedere's own format, for whoever has an HTTP client and nothing else. */
@NullMarked
package io.belvedere.rest.samples;

import org.jspecify.annotations.NullMarked;
