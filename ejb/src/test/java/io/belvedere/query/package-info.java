/** Queries that live in memory, for the tests of those who ask. */
@NullMarked
package io.belvedere.query;

import org.jspecify.annotations.NullMarked;
