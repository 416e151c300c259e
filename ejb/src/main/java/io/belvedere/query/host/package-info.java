/**
 * What is measured of hosts, their processes and their virtual machines, as records again. Questions here are fixed but for
 * their filters, so that viewers may ask them. Begin at {@link io.belvedere.query.host.HostMetrics}.
 */
@NullMarked
package io.belvedere.query.host;

import org.jspecify.annotations.NullMarked;
