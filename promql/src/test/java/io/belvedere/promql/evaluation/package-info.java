@NullMarked
package io.belvedere.promql.evaluation;

import org.jspecify.annotations.NullMarked;
