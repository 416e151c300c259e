/** What every resource shares: its failures as problem documents, its route as the name of the operation, JSON bodies. */
@NullMarked
package io.belvedere.rest.resource;

import org.jspecify.annotations.NullMarked;
