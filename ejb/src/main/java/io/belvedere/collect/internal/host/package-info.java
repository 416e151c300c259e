/**
 * Measures the machine: on Linux from /proc, with the names that the node exporter gave such metrics, elsewhere what the
 * JVM knows of it.
 */
@NullMarked
package io.belvedere.collect.internal.host;

import org.jspecify.annotations.NullMarked;
