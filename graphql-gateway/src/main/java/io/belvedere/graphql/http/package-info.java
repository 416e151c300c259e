/** GraphQL over HTTP: media types, request bodies, status codes and the answer as it is streamed. */
@NullMarked
package io.belvedere.graphql.http;

import org.jspecify.annotations.NullMarked;
