/** What fetchers share. */
@NullMarked
package io.belvedere.graphql.field;

import org.jspecify.annotations.NullMarked;
