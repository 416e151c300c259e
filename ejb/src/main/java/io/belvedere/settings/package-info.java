/** Reads settings so that every fault is reported together, before anything starts. */
@NullMarked
package io.belvedere.settings;

import org.jspecify.annotations.NullMarked;
