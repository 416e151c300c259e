/** What is measured of hosts, processes and virtual machines, as flat objects. */
@NullMarked
package io.belvedere.rest.host;

import org.jspecify.annotations.NullMarked;
