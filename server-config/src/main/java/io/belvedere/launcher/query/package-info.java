/**
 * What {@code ./belvedere query} reads and shows, as text alone: durations and moments that a user writes, tables and
 * charts of series, the place of a fault. It asks no server, no clock and no terminal.
 */
@NullMarked
package io.belvedere.launcher.query;

import org.jspecify.annotations.NullMarked;
