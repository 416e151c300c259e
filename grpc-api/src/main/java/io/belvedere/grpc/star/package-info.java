/** Stars for gRPC callers. */
@NullMarked
package io.belvedere.grpc.star;

import org.jspecify.annotations.NullMarked;
