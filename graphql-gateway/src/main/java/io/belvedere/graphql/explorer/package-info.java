/** A page for people who write queries: GraphiQL, from files of the application alone. */
@NullMarked
package io.belvedere.graphql.explorer;

import org.jspecify.annotations.NullMarked;
