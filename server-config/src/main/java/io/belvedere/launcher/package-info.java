/**
 * What {@code ./belvedere} runs: starts PostgreSQL and the server from one data folder and stops them again. Nothing of
 * it travels in the EAR. A user reads its faults as one line, so what can go wrong is a {@link LauncherException}.
 */
@NullMarked
package io.belvedere.launcher;

import org.jspecify.annotations.NullMarked;
