/** The rules of the house that a build can check. */
@NullMarked
package io.belvedere.it.architecture;

import org.jspecify.annotations.NullMarked;
