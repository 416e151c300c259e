/** Layouts as clients read them. */
@NullMarked
package io.belvedere.graphql.layout;

import org.jspecify.annotations.NullMarked;
