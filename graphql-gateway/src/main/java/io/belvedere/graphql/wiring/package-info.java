/** Puts the application together: the schema with its fetchers, and the servlets with their services. */
@NullMarked
package io.belvedere.graphql.wiring;

import org.jspecify.annotations.NullMarked;
