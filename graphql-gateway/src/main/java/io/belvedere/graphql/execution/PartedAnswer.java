package io.belvedere.graphql.execution;

import org.jspecify.annotations.Nullable;

/**
 * What a request came to of somebody who takes an answer in parts.
 *
 * @param first the whole answer, or what of it is there before all that is deferred
 * @param later what is deferred; null if nothing is
 */
public record PartedAnswer(GraphqlAnswer first, @Nullable LaterParts later) {}
