@NullMarked
package io.belvedere.grpc.otlp;

import org.jspecify.annotations.NullMarked;
