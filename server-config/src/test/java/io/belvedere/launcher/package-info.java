/** Tests of what the launcher decides; what it starts is tried on the whole installation. */
@NullMarked
package io.belvedere.launcher;

import org.jspecify.annotations.NullMarked;
