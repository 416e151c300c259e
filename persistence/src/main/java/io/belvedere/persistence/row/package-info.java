/** What all stores share: looking rows up by tenant, one page at a time, or locked for a change at a version. */
@NullMarked
package io.belvedere.persistence.row;

import org.jspecify.annotations.NullMarked;
