/** What boards show: whole boards by GraphQL over HTTP, and how points become the bytes of an answer. */
@NullMarked
package io.belvedere.benchmarks.panel;

import org.jspecify.annotations.NullMarked;
