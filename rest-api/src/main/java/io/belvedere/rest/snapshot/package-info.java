/** Snapshots for those who hold the link to one. */
@NullMarked
package io.belvedere.rest.snapshot;

import org.jspecify.annotations.NullMarked;
