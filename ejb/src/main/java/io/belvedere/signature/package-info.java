/** Signatures on what the server hands out and wants to recognise, on whichever node it comes back. */
@NullMarked
package io.belvedere.signature;

import org.jspecify.annotations.NullMarked;
