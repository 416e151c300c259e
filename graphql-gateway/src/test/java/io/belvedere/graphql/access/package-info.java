/** Users and tenants as clients manage them. */
@NullMarked
package io.belvedere.graphql.access;

import org.jspecify.annotations.NullMarked;
