/**
 * Lines with fewer points that look the same: what a chart gets of a series that has more points than it has pixels. Begin
 * at {@link io.belvedere.query.drawing.Downsampler}.
 */
@NullMarked
package io.belvedere.query.drawing;

import org.jspecify.annotations.NullMarked;
