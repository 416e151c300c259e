/** The server that integration tests run against: Liberty as it ships, with the very EAR, on a PostgreSQL of its own. */
@NullMarked
package io.belvedere.it.server;

import org.jspecify.annotations.NullMarked;
