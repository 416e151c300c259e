/** Values that many messages hold: times and JSON trees. */
@NullMarked
package io.belvedere.grpc.value;

import org.jspecify.annotations.NullMarked;
