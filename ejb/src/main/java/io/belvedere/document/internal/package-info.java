/** Where documents are kept: in the memory of this node and, for the others, in Infinispan. */
@NullMarked
package io.belvedere.document.internal;

import org.jspecify.annotations.NullMarked;
