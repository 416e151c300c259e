/** Layouts: the regions of a dashboard on a grid of 24 columns, each region showing one widget. */
@NullMarked
package io.belvedere.layout;

import org.jspecify.annotations.NullMarked;
