/** Comments on dashboards in GraphQL. */
@NullMarked
package io.belvedere.graphql.comment;

import org.jspecify.annotations.NullMarked;
