/** Retention in GraphQL: policies, pins, dry runs and the report of what is stored. */
@NullMarked
package io.belvedere.graphql.retention;

import org.jspecify.annotations.NullMarked;
