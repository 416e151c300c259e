/** What a query is, what it is asked of, and what it comes to. Knows the JDK alone. */
@NullMarked
package io.belvedere.promql;

import org.jspecify.annotations.NullMarked;
