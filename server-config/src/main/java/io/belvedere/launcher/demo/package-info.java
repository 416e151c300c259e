/**
 * A fleet of machines that does not exist: every value is a function of a seed and of time alone, so that it is the same
 * whenever and however often it is asked for.
 */
@NullMarked
package io.belvedere.launcher.demo;

import org.jspecify.annotations.NullMarked;
