/** Objects by their ids alone, through the schema. */
@NullMarked
package io.belvedere.graphql.node;

import org.jspecify.annotations.NullMarked;
