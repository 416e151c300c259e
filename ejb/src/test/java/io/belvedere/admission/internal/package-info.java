@NullMarked
package io.belvedere.admission.internal;

import org.jspecify.annotations.NullMarked;
