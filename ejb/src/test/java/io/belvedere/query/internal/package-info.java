@NullMarked
package io.belvedere.query.internal;

import org.jspecify.annotations.NullMarked;
