/** Stars of dashboards in GraphQL. */
@NullMarked
package io.belvedere.graphql.star;

import org.jspecify.annotations.NullMarked;
