/** Samples from gRPC callers: streams of batches, and single ones. */
@NullMarked
package io.belvedere.grpc.ingest;

import org.jspecify.annotations.NullMarked;
