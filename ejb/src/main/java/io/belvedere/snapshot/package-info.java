/** Snapshots: boards frozen with the data they showed, for those who hold the link. */
@NullMarked
package io.belvedere.snapshot;

import org.jspecify.annotations.NullMarked;
