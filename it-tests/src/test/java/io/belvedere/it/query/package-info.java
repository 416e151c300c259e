/** What can be asked of metrics, from outside the server that ships. */
@NullMarked
package io.belvedere.it.query;

import org.jspecify.annotations.NullMarked;
