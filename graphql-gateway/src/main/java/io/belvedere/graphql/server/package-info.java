/** What clients may know of the server, in GraphQL. */
@NullMarked
package io.belvedere.graphql.server;

import org.jspecify.annotations.NullMarked;
