/** What samples there are, and queries of them in PromQL, in GraphQL. */
@NullMarked
package io.belvedere.graphql.metrics;

import org.jspecify.annotations.NullMarked;
