/** The settings table says all that can be set. */
@NullMarked
package io.belvedere.it.settings;

import org.jspecify.annotations.NullMarked;
