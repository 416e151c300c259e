/** The store of revisions. */
@NullMarked
package io.belvedere.persistence.edit;

import org.jspecify.annotations.NullMarked;
