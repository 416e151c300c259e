/** Reads dashboards as Grafana exports them and as its API answers them. */
@NullMarked
package io.belvedere.code.internal.grafana;

import org.jspecify.annotations.NullMarked;
