/** Binds settings to MicroProfile Config. */
@NullMarked
package io.belvedere.settings.internal;

import org.jspecify.annotations.NullMarked;
