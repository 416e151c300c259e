package io.belvedere.compaction.internal;

import io.belvedere.chunk.Samples;
import io.belvedere.metric.Labels;
import io.belvedere.sample.SampleReader;
import java.util.ArrayList;
import java.util.List;

/** What was read of some series, to be written when the reading transaction has ended. */
final class SeriesOfDay implements SampleReader.Visitor {

    private final List<Read> all = new ArrayList<>();

    private record Read(int ref, Labels labels, Samples samples) {}

    /** Does something with a series. */
    interface Action {
        void series(int ref, Labels labels, Samples samples);
    }

    @Override
    public boolean series(int ref, Labels labels, Samples samples) {
        return all.add(new Read(ref, labels, samples));
    }

    void forEach(Action action) {
        all.forEach(read -> action.series(read.ref, read.labels, read.samples));
    }
}
