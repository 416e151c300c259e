/** Bindings between ports and their adapters. Knows injection, and nothing of the features. */
@NullMarked
package io.belvedere.wiring;

import org.jspecify.annotations.NullMarked;
