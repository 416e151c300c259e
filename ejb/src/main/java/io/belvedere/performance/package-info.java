/** What each request took: the measure that all protocols report alike. */
@NullMarked
package io.belvedere.performance;

import org.jspecify.annotations.NullMarked;
