/** Snapshots for gRPC callers. */
@NullMarked
package io.belvedere.grpc.snapshot;

import org.jspecify.annotations.NullMarked;
