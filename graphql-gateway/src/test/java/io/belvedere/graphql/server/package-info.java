/** What is told of the server, through the schema. */
@NullMarked
package io.belvedere.graphql.server;

import org.jspecify.annotations.NullMarked;
