/**
 * What the widgets of boards show: their stored queries, with the values that a reader chose for the board's variables,
 * over the window that the reader looks at. All panels that are asked for together are seen at one instant, and each fails
 * by itself.
 */
@NullMarked
package io.belvedere.panel;

import org.jspecify.annotations.NullMarked;
