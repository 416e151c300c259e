/** The bean behind folders. */
@NullMarked
package io.belvedere.folder.internal;

import org.jspecify.annotations.NullMarked;
