/** The commands of {@code ./belvedere} as a user runs them: processes, signals, ports and folders, nothing within. */
@NullMarked
package io.belvedere.it.command;

import org.jspecify.annotations.NullMarked;
