/** Keeps the key of the database, and signs with HMAC-SHA-256. */
@NullMarked
package io.belvedere.signature.internal;

import org.jspecify.annotations.NullMarked;
