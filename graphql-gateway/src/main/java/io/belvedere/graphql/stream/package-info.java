/**
 * What both ways of staying connected share: the operations that one connection has under way, how many connections there
 * may be, and what is counted of them. Begin at {@link io.belvedere.graphql.stream.Operations}.
 */
@NullMarked
package io.belvedere.graphql.stream;

import org.jspecify.annotations.NullMarked;
