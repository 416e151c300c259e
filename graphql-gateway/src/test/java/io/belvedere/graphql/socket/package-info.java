@NullMarked
package io.belvedere.graphql.socket;

import org.jspecify.annotations.NullMarked;
