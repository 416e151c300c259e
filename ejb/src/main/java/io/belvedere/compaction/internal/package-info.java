/** Brings the windows of each day together, by retention class and tier. */
@NullMarked
package io.belvedere.compaction.internal;

import org.jspecify.annotations.NullMarked;
