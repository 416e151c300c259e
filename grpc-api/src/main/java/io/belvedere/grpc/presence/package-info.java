/** Presence for gRPC callers. */
@NullMarked
package io.belvedere.grpc.presence;

import org.jspecify.annotations.NullMarked;
