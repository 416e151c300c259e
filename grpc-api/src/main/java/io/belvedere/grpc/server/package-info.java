/** The gRPC server inside the application: its settings, its limits, what it serves, and its start and drain. */
@NullMarked
package io.belvedere.grpc.server;

import org.jspecify.annotations.NullMarked;
