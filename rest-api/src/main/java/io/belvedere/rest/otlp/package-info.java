/** OpenTelemetry's own protocol over HTTP, in both of its encodings. */
@NullMarked
package io.belvedere.rest.otlp;

import org.jspecify.annotations.NullMarked;
