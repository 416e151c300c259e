/** The templates of the server in GraphQL. */
@NullMarked
package io.belvedere.graphql.template;

import org.jspecify.annotations.NullMarked;
