@NullMarked
package io.belvedere.promql.plan;

import org.jspecify.annotations.NullMarked;
