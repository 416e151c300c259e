/** What each SQL statement took. */
@NullMarked
package io.belvedere.persistence.performance;

import org.jspecify.annotations.NullMarked;
