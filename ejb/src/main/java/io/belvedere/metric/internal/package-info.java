/** The index of series in memory: bitmaps of refs by label and value, one index a tenant. */
@NullMarked
package io.belvedere.metric.internal;

import org.jspecify.annotations.NullMarked;
