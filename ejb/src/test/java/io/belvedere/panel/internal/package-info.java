/** Panels over boards and samples that live in memory. */
@NullMarked
package io.belvedere.panel.internal;

import org.jspecify.annotations.NullMarked;
