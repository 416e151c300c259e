/** One cached layout, asked for over and over by GraphQL and by REST, of Belvedere and of other GraphQL servers. */
@NullMarked
package io.belvedere.benchmarks.gateway;

import org.jspecify.annotations.NullMarked;
