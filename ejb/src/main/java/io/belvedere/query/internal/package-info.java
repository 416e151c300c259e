/** The query language over the samples of a tenant: limits, lanes, what is remembered, and what is told of slow ones. */
@NullMarked
package io.belvedere.query.internal;

import org.jspecify.annotations.NullMarked;
