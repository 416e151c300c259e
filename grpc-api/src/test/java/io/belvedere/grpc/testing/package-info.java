/** Fakes of the domain's services and a server in this process, for calling the endpoints as a client does. */
@NullMarked
package io.belvedere.grpc.testing;

import org.jspecify.annotations.NullMarked;
