/** Who is on a dashboard, in GraphQL. */
@NullMarked
package io.belvedere.graphql.presence;

import org.jspecify.annotations.NullMarked;
