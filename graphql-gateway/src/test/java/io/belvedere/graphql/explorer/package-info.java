@NullMarked
package io.belvedere.graphql.explorer;

import org.jspecify.annotations.NullMarked;
