/** The metrics service of OpenTelemetry's own protocol. */
@NullMarked
package io.belvedere.grpc.otlp;

import org.jspecify.annotations.NullMarked;
