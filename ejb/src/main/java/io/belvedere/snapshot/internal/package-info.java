/** The beans behind snapshots: the service, and what takes away those that have expired. */
@NullMarked
package io.belvedere.snapshot.internal;

import org.jspecify.annotations.NullMarked;
