/** The buckets that the nodes of a cluster share, and the part of each that a node has taken to answer by itself. */
@NullMarked
package io.belvedere.admission.internal;

import org.jspecify.annotations.NullMarked;
