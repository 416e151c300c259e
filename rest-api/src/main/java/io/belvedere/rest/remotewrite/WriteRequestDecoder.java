package io.belvedere.rest.remotewrite;

import io.belvedere.ingest.IngestLimits;
import io.belvedere.metric.LabelLimits;
import io.belvedere.metric.Labels;
import java.io.IOException;

/**
 * Reads a {@code prometheus.WriteRequest}, the message of version 1.0, straight from its bytes: 1 timeseries (1 labels of
 * 1 name and 2 value, 2 samples, 3 exemplars, 4 native histograms) and 3 metadata (1 type, 2 family, 4 help, 5 unit).
 * Exemplars are counted and passed over.
 */
final class WriteRequestDecoder {

    private static final int SERIES = 1 << 3 | 2;
    private static final int METADATA = 3 << 3 | 2;
    private static final int SERIES_LABEL = 1 << 3 | 2;
    private static final int SERIES_SAMPLE = 2 << 3 | 2;
    private static final int SERIES_EXEMPLAR = 3 << 3 | 2;
    private static final int SERIES_HISTOGRAM = 4 << 3 | 2;
    private static final int LABEL_NAME = 1 << 3 | 2;
    private static final int LABEL_VALUE = 2 << 3 | 2;
    private static final int METADATA_TYPE = 1 << 3;
    private static final int METADATA_FAMILY = 2 << 3 | 2;
    private static final int METADATA_HELP = 4 << 3 | 2;
    private static final int METADATA_UNIT = 5 << 3 | 2;

    private final WireReader in;
    private final BatchAssembly batch;
    private final SeenSeries.Lookup seen;

    private WriteRequestDecoder(byte[] message, LabelLimits limits, SeenSeries seen) {
        this.in = new WireReader(message);
        this.batch = new BatchAssembly(message, limits);
        this.seen = seen.in(message);
    }

    /** Fails if the bytes are no such message. */
    static Decoded decode(byte[] message, LabelLimits limits, SeenSeries seen) throws IOException {
        return new WriteRequestDecoder(message, limits, seen).request();
    }

    private Decoded request() throws IOException {
        while (in.hasMore()) {
            int tag = in.tag();
            switch (tag) {
                case SERIES -> series();
                case METADATA -> metadata();
                default -> in.skip(tag);
            }
        }
        return batch.build();
    }

    /** Senders write the labels of a series one behind the other and before all else, and each time in the same way. */
    private void series() throws IOException {
        int outer = in.enter();
        int start = in.position();
        in.skipEach(SERIES_LABEL);
        int end = in.position();
        Labels known = seen.find(start, end - start);
        if (known == null || !samplesOf(known)) {
            in.returnTo(start);
            series(end);
        }
        in.leave(outer);
    }

    /** Answers false, and has done nothing, if it has more labels than stand together. */
    private boolean samplesOf(Labels known) throws IOException {
        batch.beginSeries(known);
        while (in.hasMore()) {
            int tag = in.tag();
            if (tag == SERIES_LABEL) {
                batch.abandonSeries();
                return false;
            }
            field(tag);
        }
        batch.endSeries();
        return true;
    }

    private void series(int endOfLabels) throws IOException {
        batch.beginSeries();
        int end = endOfLabels;
        while (in.hasMore()) {
            int tag = in.tag();
            if (tag == SERIES_LABEL) {
                label();
                end = in.position();
            } else {
                field(tag);
            }
        }
        Labels read = batch.endSeries();
        if (read != null && end == endOfLabels) {
            seen.note(read);
        }
    }

    private void field(int tag) throws IOException {
        switch (tag) {
            case SERIES_SAMPLE -> WireFormat.sample(in, batch);
            case SERIES_EXEMPLAR -> {
                in.skipContent();
                batch.exemplar();
            }
            case SERIES_HISTOGRAM -> {
                in.skipContent();
                batch.nativeHistogram();
            }
            default -> in.skip(tag);
        }
    }

    private void label() throws IOException {
        int outer = in.enter();
        int nameStart = 0;
        int nameLength = 0;
        int valueStart = 0;
        int valueLength = 0;
        while (in.hasMore()) {
            int tag = in.tag();
            switch (tag) {
                case LABEL_NAME -> {
                    nameLength = in.skipContent();
                    nameStart = in.position() - nameLength;
                }
                case LABEL_VALUE -> {
                    valueLength = in.skipContent();
                    valueStart = in.position() - valueLength;
                }
                default -> in.skip(tag);
            }
        }
        in.leave(outer);
        batch.labels.add(nameStart, nameLength, valueStart, valueLength);
    }

    private void metadata() throws IOException {
        int outer = in.enter();
        int type = 0;
        String family = "";
        String help = "";
        String unit = "";
        while (in.hasMore()) {
            int tag = in.tag();
            switch (tag) {
                case METADATA_TYPE -> type = in.varint32();
                case METADATA_FAMILY -> family = in.text();
                case METADATA_HELP -> help = in.text();
                case METADATA_UNIT -> unit = in.text();
                default -> in.skip(tag);
            }
        }
        in.leave(outer);
        batch.metadata(family, IngestLimits.metadata(WireFormat.type(type), unit, help));
    }
}
