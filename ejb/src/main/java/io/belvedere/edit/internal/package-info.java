/** Editing within a transaction: locks the board, merges, checks the rules, stores the board and its revision. */
@NullMarked
package io.belvedere.edit.internal;

import org.jspecify.annotations.NullMarked;
