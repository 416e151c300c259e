/** Infinispan: the caches of this node and its place in the cluster. */
@NullMarked
package io.belvedere.cache.internal;

import org.jspecify.annotations.NullMarked;
