/** Folders: where dashboards are kept. */
@NullMarked
package io.belvedere.folder;

import org.jspecify.annotations.NullMarked;
