/** The beans behind presence: the service and the rolls of sessions that the nodes of a cluster share. */
@NullMarked
package io.belvedere.presence.internal;

import org.jspecify.annotations.NullMarked;
