/** The beans behind retention. */
@NullMarked
package io.belvedere.retention.internal;

import org.jspecify.annotations.NullMarked;
