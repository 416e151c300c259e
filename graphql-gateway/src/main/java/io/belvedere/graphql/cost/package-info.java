/** What a request will cost, estimated from its document and variables before it is executed. */
@NullMarked
package io.belvedere.graphql.cost;

import org.jspecify.annotations.NullMarked;
