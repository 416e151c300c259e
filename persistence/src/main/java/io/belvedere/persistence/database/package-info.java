/** The database itself: its structure, whether it answers, and what its failures mean to a caller. */
@NullMarked
package io.belvedere.persistence.database;

import org.jspecify.annotations.NullMarked;
