/** What this server was built from. */
@NullMarked
package io.belvedere.build;

import org.jspecify.annotations.NullMarked;
