/** Comments for gRPC callers. */
@NullMarked
package io.belvedere.grpc.comment;

import org.jspecify.annotations.NullMarked;
