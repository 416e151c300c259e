/** Services in memory, for tests of the gateway. */
@NullMarked
package io.belvedere.graphql;

import org.jspecify.annotations.NullMarked;
