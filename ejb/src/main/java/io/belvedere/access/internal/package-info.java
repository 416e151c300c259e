/** The beans behind access: authentication, password hashes, tokens and the first administrator. */
@NullMarked
package io.belvedere.access.internal;

import org.jspecify.annotations.NullMarked;
