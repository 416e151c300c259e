@NullMarked
package io.belvedere.rest.prometheus;

import org.jspecify.annotations.NullMarked;
