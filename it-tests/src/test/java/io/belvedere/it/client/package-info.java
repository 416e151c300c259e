/** Clients that others have written, run against the server: their programs are in {@code it-tests/clients}. */
@NullMarked
package io.belvedere.it.client;

import org.jspecify.annotations.NullMarked;
