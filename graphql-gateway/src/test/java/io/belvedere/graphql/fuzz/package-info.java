/** Documents that nobody would write, against the engine that everybody uses. */
@NullMarked
package io.belvedere.graphql.fuzz;

import org.jspecify.annotations.NullMarked;
