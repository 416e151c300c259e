/** Retention as clients see it. */
@NullMarked
package io.belvedere.graphql.retention;

import org.jspecify.annotations.NullMarked;
