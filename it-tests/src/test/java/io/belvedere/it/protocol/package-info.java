/** The server as its callers meet it: GraphQL, REST and gRPC from outside, by plain clients, on the EAR that ships. */
@NullMarked
package io.belvedere.it.protocol;

import org.jspecify.annotations.NullMarked;
