/** The viewer, users and tenants in GraphQL. */
@NullMarked
package io.belvedere.graphql.access;

import org.jspecify.annotations.NullMarked;
