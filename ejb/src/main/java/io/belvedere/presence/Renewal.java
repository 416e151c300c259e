package io.belvedere.presence;

import java.time.Duration;

/** A session as it now stands, and after what time it is to be renewed; later than its end, it joins anew. */
public record Renewal(Presence presence, Duration renewAfter) {}
