/**
 * GraphQL over WebSocket by the protocol {@code graphql-transport-ws}. {@link io.belvedere.graphql.socket.Conversation} is the
 * protocol and knows no container; what is around it ties it to one.
 */
@NullMarked
package io.belvedere.graphql.socket;

import org.jspecify.annotations.NullMarked;
