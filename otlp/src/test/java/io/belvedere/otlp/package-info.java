@NullMarked
package io.belvedere.otlp;

import org.jspecify.annotations.NullMarked;
