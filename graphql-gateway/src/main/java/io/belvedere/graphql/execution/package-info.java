/** Runs requests against the schema: limits, the cache of parsed documents, and errors with codes. */
@NullMarked
package io.belvedere.graphql.execution;

import org.jspecify.annotations.NullMarked;
