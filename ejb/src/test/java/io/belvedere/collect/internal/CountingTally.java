package io.belvedere.collect.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Remembers what it was told. */
final class CountingTally implements CollectTally {

    final List<String> failed = new ArrayList<>();
    int skipped;
    int taken;

    @Override
    public void failed(String part) {
        failed.add(part);
    }

    @Override
    public void skipped() {
        skipped++;
    }

    @Override
    public void took(Duration duration) {
        taken++;
    }
}
