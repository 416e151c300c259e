/** The store of snapshots. */
@NullMarked
package io.belvedere.persistence.snapshot;

import org.jspecify.annotations.NullMarked;
