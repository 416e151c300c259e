/** Asks the collectors at each interval, and hands what they found to ingest. */
@NullMarked
package io.belvedere.collect.internal;

import org.jspecify.annotations.NullMarked;
