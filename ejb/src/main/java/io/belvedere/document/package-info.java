/** Documents of query languages, as clients send them once and name them from then on. */
@NullMarked
package io.belvedere.document;

import org.jspecify.annotations.NullMarked;
