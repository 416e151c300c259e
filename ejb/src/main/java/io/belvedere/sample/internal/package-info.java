/** What a node does with samples: writes the log, follows it into its head, brings it to rest, and reads both. */
@NullMarked
package io.belvedere.sample.internal;

import org.jspecify.annotations.NullMarked;
