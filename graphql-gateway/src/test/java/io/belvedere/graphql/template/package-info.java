/** Templates as clients see them. */
@NullMarked
package io.belvedere.graphql.template;

import org.jspecify.annotations.NullMarked;
