/** Folders for gRPC callers. */
@NullMarked
package io.belvedere.grpc.folder;

import org.jspecify.annotations.NullMarked;
