@NullMarked
package io.belvedere.query.internal.memory;

import org.jspecify.annotations.NullMarked;
