/** Comments as clients see them. */
@NullMarked
package io.belvedere.graphql.comment;

import org.jspecify.annotations.NullMarked;
