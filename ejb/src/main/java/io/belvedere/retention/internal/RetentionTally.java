package io.belvedere.retention.internal;

import io.belvedere.retention.Holding;
import java.util.Collection;

/** Counts what went and what came back. */
interface RetentionTally {

    void retired(Collection<Holding> holdings);

    void restored(Collection<Holding> holdings);

    void deleted(Collection<Holding> holdings);
}
