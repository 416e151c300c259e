/**
 * Metrics of OpenTelemetry as samples, by the rules that OpenTelemetry has for Prometheus: names, labels, temporality and
 * the kinds of points. It knows messages, not how they came.
 */
@NullMarked
package io.belvedere.otlp;

import org.jspecify.annotations.NullMarked;
