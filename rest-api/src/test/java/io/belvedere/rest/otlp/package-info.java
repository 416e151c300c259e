@NullMarked
package io.belvedere.rest.otlp;

import org.jspecify.annotations.NullMarked;
