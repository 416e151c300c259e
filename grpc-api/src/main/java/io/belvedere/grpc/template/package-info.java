/** The server's templates for gRPC callers. */
@NullMarked
package io.belvedere.grpc.template;

import org.jspecify.annotations.NullMarked;
