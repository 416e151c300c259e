/** Objects by their ids alone, in GraphQL, as Relay has it. */
@NullMarked
package io.belvedere.graphql.node;

import org.jspecify.annotations.NullMarked;
