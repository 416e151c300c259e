/** Reads dashboards of Perses. */
@NullMarked
package io.belvedere.code.internal.perses;

import org.jspecify.annotations.NullMarked;
