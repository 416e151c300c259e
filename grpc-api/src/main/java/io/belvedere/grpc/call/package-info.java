/**
 * What happens around every gRPC call, whatever it asks for: its identity and measure, its errors, its deadline and its
 * caller.
 */
@NullMarked
package io.belvedere.grpc.call;

import org.jspecify.annotations.NullMarked;
