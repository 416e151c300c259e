/**
 * GraphQL over server-sent events by the protocol of graphql-sse: a stream for each operation, or one for all that a client
 * has. No thread waits for a client. Begin at {@link io.belvedere.graphql.sse.EventRequests}.
 */
@NullMarked
package io.belvedere.graphql.sse;

import org.jspecify.annotations.NullMarked;
