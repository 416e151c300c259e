/** Keeps the histograms and hands them to ingest. */
@NullMarked
package io.belvedere.vitals.internal;

import org.jspecify.annotations.NullMarked;
