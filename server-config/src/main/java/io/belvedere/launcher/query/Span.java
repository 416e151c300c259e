package io.belvedere.launcher.query;

import java.time.Duration;
import java.time.Instant;

/** The moments of a range query: from {@code start} in steps up to {@code end}, which is one of them if a step ends there. */
public record Span(Instant start, Instant end, Duration step) {}
