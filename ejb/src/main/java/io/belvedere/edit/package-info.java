/**
 * Editing boards: a board is a dashboard with its layouts, changed by commands alone. Each accepted edit is a numbered
 * revision that says field by field what was before and after, which is all that merging, undoing, comparing and
 * restoring need.
 */
@NullMarked
package io.belvedere.edit;

import org.jspecify.annotations.NullMarked;
