/** Values that many messages hold: times, ids, etags, page tokens and JSON trees. */
@NullMarked
package io.belvedere.grpc.value;

import org.jspecify.annotations.NullMarked;
