/**
 * Subscriptions: what may be new is signalled, and read by each subscriber with its own rights when it has room for it.
 * Begin at {@link io.belvedere.graphql.subscription.Signals}.
 */
@NullMarked
package io.belvedere.graphql.subscription;

import org.jspecify.annotations.NullMarked;
