/** Rights to do alone in the cluster what must not be done twice at a time. */
@NullMarked
package io.belvedere.lease;

import org.jspecify.annotations.NullMarked;
