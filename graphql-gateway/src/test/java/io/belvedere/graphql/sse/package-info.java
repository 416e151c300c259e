@NullMarked
package io.belvedere.graphql.sse;

import org.jspecify.annotations.NullMarked;
