/** The store of folders. */
@NullMarked
package io.belvedere.persistence.folder;

import org.jspecify.annotations.NullMarked;
