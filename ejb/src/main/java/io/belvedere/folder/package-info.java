/** Folders: where dashboards are kept. Folders lie in folders, a few levels deep; a tenant's folders are seen by all of it. */
@NullMarked
package io.belvedere.folder;

import org.jspecify.annotations.NullMarked;
