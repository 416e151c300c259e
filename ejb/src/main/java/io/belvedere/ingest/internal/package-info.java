/** Admits samples to the store. */
@NullMarked
package io.belvedere.ingest.internal;

import org.jspecify.annotations.NullMarked;
