/** What samples there are, and queries of them, through the schema. */
@NullMarked
package io.belvedere.graphql.metrics;

import org.jspecify.annotations.NullMarked;
