/**
 * The PromQL language: text is parsed and checked into an immutable tree of {@link
 * io.belvedere.promql.syntax.Expression}s, and a tree prints as canonical PromQL. Nothing here evaluates.
 */
@NullMarked
package io.belvedere.promql.syntax;

import org.jspecify.annotations.NullMarked;
