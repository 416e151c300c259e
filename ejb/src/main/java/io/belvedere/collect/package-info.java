/**
 * What the server measures of itself and of the machine below it, sent to its own store as samples of the tenant of those
 * who run it, so that dashboards have something to show before anybody else sends anything.
 */
@NullMarked
package io.belvedere.collect;

import org.jspecify.annotations.NullMarked;
