@NullMarked
package io.belvedere.rest.parameter;

import org.jspecify.annotations.NullMarked;
